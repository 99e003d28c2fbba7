// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchFilters.h"

#include "views/search/CountRow.h"
#include "views/widgets/Button.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/Surface.h"

namespace redoubt::views {

SearchFilters::SearchFilters(QWidget *parent)
    : QWidget(parent), m_recentHead(new PaneHead(tr("Looked for before"), {}, 36)), m_recent(new QWidget), m_unread(new QWidget),
      m_unreadText(paragraph({}, SmallType, Ink::Text2))
{
    auto *column = columnLayout(this);
    const auto group = [&](const QString &title, const QStringList &names, QList<CountRow *> &rows, const auto &chosen) {
        column->addWidget(new PaneHead(title, {}, 36));
        for (const QString &name : names) {
            auto *row = new CountRow(name);
            const int index = static_cast<int>(rows.size());
            connect(row, &QAbstractButton::clicked, this, [row, index, chosen] { chosen(row->isChecked() ? index : -1); });
            rows << row;
            column->addWidget(row);
        }
    };
    group(tr("When"), {tr("Today"), tr("The seven days before"), tr("Earlier this year"), tr("Before this year")}, m_times,
          [this](int time) { Q_EMIT timeChosen(time); });
    group(tr("Spelling"), {tr("As it was typed"), tr("Spelled otherwise")}, m_spellings, [this](int spelling) { Q_EMIT spellingChosen(spelling); });
    column->addWidget(m_recentHead);
    m_recentRows = columnLayout(m_recent, {8, 0, 8, 0});
    column->addWidget(m_recent);
    column->addStretch(1);
    auto *unread = columnLayout(m_unread);
    unread->addWidget(new Rule);
    auto *box = new QWidget;
    columnLayout(box, {16, 8, 16, 12})->addWidget(m_unreadText);
    unread->addWidget(box);
    column->addWidget(m_unread);
    setRecent({});
    setValues({});
}

void SearchFilters::setValues(const SearchValues &values)
{
    int all = 0;
    for (const int count : values.byTime)
        all += count;
    for (int i = 0; i < m_times.size(); ++i) {
        m_times[i]->setCount(values.byTime.value(i), all);
        m_times[i]->setChecked(values.chosenTime == i);
    }
    const int spelled = values.asWritten + values.otherwise;
    m_spellings[0]->setCount(values.asWritten, spelled);
    m_spellings[1]->setCount(values.otherwise, spelled);
    for (int i = 0; i < m_spellings.size(); ++i)
        m_spellings[i]->setChecked(values.chosenSpelling == i);
    m_unread->setVisible(values.unread > 0);
    m_unreadText->setText(
        tr("%n row(s) on this machine cannot be read and were not searched; they may hold these words, too. The state of the cache says which.",
           nullptr, values.unread));
}

void SearchFilters::setRecent(const QStringList &recent)
{
    m_recentHead->setVisible(!recent.isEmpty());
    if (recent == m_shownRecent)
        return;
    m_shownRecent = recent;
    while (QLayoutItem *item = m_recentRows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &typed : recent) {
        auto *again = new Button(PlainWords::onButton(typed), ButtonKind::Ghost, Icon::Search, ButtonSize::Small);
        connect(again, &QPushButton::clicked, this, [this, typed] { Q_EMIT recentChosen(typed); });
        m_recentRows->addWidget(again);
    }
}

} // namespace redoubt::views
