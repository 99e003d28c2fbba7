// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/kinds/Limits.h"

#include <QList>
#include <QWidget>

class QPlainTextEdit;
class QTimer;

namespace redoubt::views {

class Button;
class FlowLayout;
class Label;

/// Why a judge decides so: the text, how long it may be, and phrases that are often needed. Typing that rests is told,
/// so that it can be kept as a draft.
class ReasonBox : public QWidget
{
    Q_OBJECT
public:
    explicit ReasonBox(QWidget *parent = nullptr);

    /// What the award comes to as the form stands; by it other phrases are at hand, before those for sending the claim back.
    enum class Verdict { None, InPart, InFull };
    void setVerdict(Verdict verdict);

    /// Without blanks at its ends.
    [[nodiscard]] QString text() const;
    /// As a draft would be: not told as typing.
    void setText(const QString &text);
    void clear();
    /// Adds @p words to what is there and puts the cursor behind them.
    void append(const QString &words);
    /// Whether the text can stand; if not, says @p missing or that it is too long, and takes the focus.
    [[nodiscard]] bool require(const QString &missing);
    /// Typing that has not rested yet is told now.
    void flush();

    static constexpr int limit = exercise::limits::Reason;

Q_SIGNALS:
    void rested(const QString &text);
    /// A phrase or an error wants to be seen.
    void sightWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLength();
    void applySizes();
    void addPhrases(Verdict verdict, const QStringList &phrases);

    QPlainTextEdit *m_edit;
    Label *m_count;
    Label *m_error;
    QTimer *m_rest;
    FlowLayout *m_phrases;
    struct Phrase
    {
        Verdict verdict;
        Button *button;
    };
    QList<Phrase> m_list;
    Verdict m_verdict = Verdict::None;
};

} // namespace redoubt::views
