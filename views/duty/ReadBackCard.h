// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/HandoverValues.h"

#include <QWidget>

class QLineEdit;

namespace redoubt::views {

class Button;
class Chip;
class Label;

/// One thing that the incoming officer reads back: the question, what was said, and, where that is not what is recorded, both. What is right
/// is not in sight before something was said. What is being typed stays whatever happens around it.
class ReadBackCard : public QWidget
{
    Q_OBJECT
public:
    explicit ReadBackCard(QWidget *parent = nullptr);

    void setMatter(const models::HandedMatterRow &matter, bool mayWrite);
    /// It is not handed over any more; what was being typed can still be read.
    void setGone();
    [[nodiscard]] bool holdsTyping() const;
    [[nodiscard]] const models::HandedMatterRow &matter() const { return m_matter; }
    [[nodiscard]] QLineEdit *field() const { return m_said; }

    void showFailure(const QString &why);
    void showDone();

Q_SIGNALS:
    void saidRequested(const redoubt::Id &matter, const QString &said);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showState();
    void send();

    models::HandedMatterRow m_matter;
    bool m_mayWrite = false;
    bool m_again = false; ///< said otherwise, and to be said again
    bool m_gone = false;
    QString m_sent; ///< words that are on their way
    Label *m_question;
    Chip *m_state;
    Label *m_saidWords;
    Label *m_recorded;
    Button *m_retell;
    QWidget *m_entry;
    QLineEdit *m_said;
    Button *m_compare;
    Label *m_problem;
};

} // namespace redoubt::views
