// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/duty/ShiftRequests.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace redoubt::views {

class Button;
class CallerChoice;
class ElidedLabel;
class Label;
class PhraseButton;

/// Where the next line of the log is written. A call asks for who called; a correction and a line of an open matter say above what they belong
/// to. What was typed stays until it was taken.
class LogEntryLine : public QWidget
{
    Q_OBJECT
public:
    explicit LogEntryLine(QWidget *parent = nullptr);

    /// The next line corrects @p line, which says @p text and was written at @p when.
    void correct(const Id &line, duty::LogSort sort, const QString &when, const QString &text);
    /// The next line tells of @p matter.
    void writeOf(const Id &matter, const QString &title);

    /// Phrases that may go into the line.
    [[nodiscard]] PhraseButton *phrases() const { return m_phrases; }

    /// Whom a call may be from.
    [[nodiscard]] CallerChoice *callers() const { return m_callers; }

    void showFailure(const QString &why);
    void showDone();

Q_SIGNALS:
    void requested(const redoubt::views::LogEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void showSort();
    void belongTo(const QString &words);
    void belongToNothing();

    std::optional<Id> m_amends;
    std::optional<Id> m_matter;
    QWidget *m_belongs;
    ElidedLabel *m_belongsWords;
    QWidget *m_call;
    QLineEdit *m_caller;
    QLineEdit *m_phone;
    CallerChoice *m_callers = nullptr;
    QComboBox *m_sort;
    QLineEdit *m_text;
    PhraseButton *m_phrases;
    Button *m_send;
    Label *m_problem;
    QString m_sent; ///< what is on its way
};

} // namespace redoubt::views
