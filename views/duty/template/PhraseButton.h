// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Template.h"
#include "views/widgets/Button.h"

#include <QPointer>

#include <vector>

class QComboBox;
class QLineEdit;

namespace redoubt::views {

/// Phrases for a line of the log, in a menu by sort. A chosen one goes into the line; what is to be filled in is chosen there, place after place, by
/// Tab. The first 〈时间〉 is filled in by who set the phrases.
class PhraseButton : public Button
{
    Q_OBJECT
public:
    /// @p line and @p sort are what phrases go into; @p sort holds duty::LogSort as data.
    PhraseButton(QLineEdit *line, QComboBox *sort, QWidget *parent = nullptr);

    /// None: the button is not shown.
    void setPhrases(const std::vector<duty::LogPhrase> &phrases);
    /// What 〈时间〉 stands for now: "09:12".
    void setClock(const QString &clock) { m_clock = clock; }
    void insert(const duty::LogPhrase &phrase);
    /// What is not filled in yet; empty: nothing is left.
    [[nodiscard]] QString leftOpen() const;
    /// Chooses the next place to fill in behind the cursor, or the first. False: there is none.
    bool chooseNext();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openMenu();

    std::vector<duty::LogPhrase> m_phrases;
    QString m_clock;
    QPointer<QLineEdit> m_line;
    QPointer<QComboBox> m_sort;
};

} // namespace redoubt::views
