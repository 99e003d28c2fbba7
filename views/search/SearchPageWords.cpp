// SPDX-License-Identifier: GPL-3.0-or-later
// What the search page says in words: how much was searched, and why nothing is listed.
#include "views/search/SearchPage.h"

#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/PlainWords.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>

namespace redoubt::views {

void SearchPage::showState()
{
    const QLocale locale;
    QString said;
    if (m_values.reading)
        said = tr("Still being read: %1 records so far").arg(locale.toString(qMax(0, m_values.searched)));
    else if (m_values.unread > 0 && !m_values.chosenScope.isEmpty())
        said = tr("%1 records of this scope searched; %2 of this console cannot be read")
                   .arg(locale.toString(m_values.searched), locale.toString(m_values.unread));
    else if (m_values.unread > 0)
        said = tr("%1 records here = %2 searched + %3 that cannot be read")
                   .arg(locale.toString(m_values.searched + m_values.unread), locale.toString(m_values.searched), locale.toString(m_values.unread));
    else
        said = tr("%1 records searched").arg(locale.toString(qMax(0, m_values.searched)));
    if (!m_values.typed.isEmpty())
        said += tr(", in %1 ms").arg(m_values.milliseconds, 0, 'f', m_values.milliseconds < 10 ? 1 : 0);
    m_state->setText(said);
    const bool whole = !m_values.reading && m_values.lacks.isEmpty();
    m_stateIcon->setIcon(m_values.reading ? Icon::Hourglass : whole ? Icon::Check : Icon::Alert);
    m_stateIcon->setInk(m_values.reading ? Ink::Text2 : whole ? Ink::Ok : Ink::Severity2);
    QStringList lacks;
    for (const auto &lack : m_values.lacks)
        lacks << lack.what + QStringLiteral(": ") + lack.why;
    m_state->setToolTip(lacks.join(QLatin1Char('\n')));
    m_rule->setText(m_values.words > 1 ? tr("all words must stand there") : QString());
    m_rule->setToolTip(tr("Traditional script, width and case make no difference"));
    m_export->setEnabled(m_values.listed > 0);
    m_notesBox->setVisible(!m_values.notes.isEmpty());
    m_notes->setText(PlainWords::sentences(m_values.notes));
    m_listed->setText(tr("%1 listed; script, width and case are the same").arg(locale.toString(m_values.listed)));
    m_either->setCurrentIndex(m_values.listed > 0 ? 1 : 0);
    showNothing();
    showWhatIsAlone();
}

void SearchPage::showNothing()
{
    if (m_values.typed.isEmpty())
        m_empty->setText(
            tr("What are you looking for?"),
            tr("Every word of every record that you may see is found: log lines, matters, claims, rulings, notices. Several words must all stand "
               "in a record; words in quotation marks stand together."));
    else if (m_values.words == 0)
        m_empty->setText(tr("Type a word"), tr("Blanks and quotation marks alone would be found everywhere. One character is enough."));
    else if (m_values.found > 0)
        m_empty->setText(tr("None of that kind"), tr("Other kinds of records hold “%1”: choose one above, or all.").arg(m_values.typed));
    else if (m_values.elsewhere > 0)
        m_empty->setText(tr("Nothing here holds “%1”").arg(m_values.typed), tr("There is something without what narrows the search."));
    else
        m_empty->setText(
            tr("No record holds “%1”").arg(m_values.typed),
            m_values.reading ? tr("The cache is still being read; more may be found in a moment.")
                : m_values.typed.contains(QLatin1Char('*')) || m_values.typed.contains(QLatin1Char('?'))
                ? tr("Signs such as * and ? are looked for as they stand, they take no other's place: leave them out, parts of words are found.")
                : tr("What is on the server and was never fetched to this machine is not searched, nor are the contents of files."));
}

void SearchPage::showWhatIsAlone()
{
    while (QLayoutItem *item = m_aloneRow->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // it may be what was pressed
        delete item;
    }
    m_alone->setVisible(!m_values.alone.isEmpty() || m_values.elsewhere > 0);
    m_aloneRow->addStretch();
    if (m_values.elsewhere > 0) {
        auto *wide = new Button(tr("Look everywhere: %n", nullptr, m_values.elsewhere), ButtonKind::Secondary);
        connect(wide, &QPushButton::clicked, this, &SearchPage::widenRequested);
        m_aloneRow->addWidget(wide);
    }
    for (const auto &word : m_values.alone) {
        auto *button = new Button(tr("%1 alone: %n", nullptr, word.count).arg(PlainWords::onButton(word.name)), ButtonKind::Link);
        button->setEnabled(word.count > 0);
        connect(button, &QPushButton::clicked, this, [this, name = word.name] { lookFor(name); });
        m_aloneRow->addWidget(button);
    }
    m_aloneRow->addStretch();
}

} // namespace redoubt::views
