// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchFilters.h"

#include "views/search/CountRow.h"
#include "views/search/SearchAgainList.h"
#include "views/widgets/Button.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QLocale>
#include <QScrollArea>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int fewUnits = 5; // are shown at once

void emptyOfRows(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}
} // namespace

QString searchFacetName(SearchFacet facet)
{
    switch (facet) {
    case SearchFacet::Unit: return SearchFilters::tr("Unit");
    case SearchFacet::Time: return SearchFilters::tr("When");
    case SearchFacet::Nature: return SearchFilters::tr("Nature");
    case SearchFacet::Spelling: break;
    }
    return SearchFilters::tr("Spelling");
}

QString searchNatureName(bool drill) { return drill ? SearchFilters::tr("Exercise data") : SearchFilters::tr("Real"); }

SearchFilters::SearchFilters(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Narrow"), {}, 44)), m_keep(new Button(tr("Keep"), ButtonKind::Ghost, Icon::Plus, ButtonSize::Small)),
      m_facetRows(columnLayout()), m_saved(new SearchAgainList(tr("Kept searches"), true)),
      m_recent(new SearchAgainList(tr("Looked for before"), false)), m_lacking(new QWidget)
{
    auto *column = columnLayout(this);
    m_keep->setToolTip(tr("Keep these words, with what narrows them, under a name (Ctrl+S)"));
    m_head->addTrailing(m_keep);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new Surface(Ground::Pane);
    auto *rows = columnLayout(inside, {0, 4, 0, 8});
    rows->addLayout(m_facetRows);
    rows->addWidget(m_saved);
    rows->addWidget(m_recent);
    rows->addStretch(1);
    scroll->setWidget(inside);
    column->addWidget(scroll, 1);
    auto *lacking = columnLayout(m_lacking);
    lacking->addWidget(new Rule);
    m_lackRows = columnLayout();
    lacking->addLayout(m_lackRows);
    column->addWidget(m_lacking);
    connect(m_keep, &QPushButton::clicked, this, &SearchFilters::keepWanted);
    connect(m_saved, &SearchAgainList::chosen, this, &SearchFilters::savedChosen);
    connect(m_saved, &SearchAgainList::renameWanted, this, &SearchFilters::renameWanted);
    connect(m_saved, &SearchAgainList::removeRequested, this, &SearchFilters::removeRequested);
    connect(m_recent, &SearchAgainList::chosen, this, &SearchFilters::recentChosen);
    m_lacking->hide();
}

void SearchFilters::setValues(const SearchValues &values)
{
    m_head->setNote(values.isNarrowed() ? tr("narrowed") : tr("not narrowed"));
    m_keep->setEnabled(!values.typed.isEmpty());
    if (m_facets != values.facets) {
        m_facets = values.facets;
        fillFacets();
    }
    if (m_lacks != values.lacks) {
        m_lacks = values.lacks;
        fillLacks();
    }
}

void SearchFilters::setSaved(const QList<SearchAgain> &saved) { m_saved->setSearches(saved); }

void SearchFilters::setRecent(const QList<SearchAgain> &recent) { m_recent->setSearches(recent); }

void SearchFilters::fillFacets()
{
    emptyOfRows(*m_facetRows);
    for (const auto &facet : m_facets) {
        int all = 0;
        for (const auto &share : facet.shares)
            all += share.count;
        auto *head = new QWidget;
        auto *headRow = rowLayout(head, {16, 8, 16, 2});
        headRow->addWidget(new Label(searchFacetName(facet.which), SmallType, Weight::Bold));
        headRow->addStretch();
        headRow->addWidget(new Label(QLocale().toString(all), SmallType, Weight::Regular, Ink::Text2));
        m_facetRows->addWidget(head);
        const bool some = facet.which == SearchFacet::Unit && !m_allUnits && facet.shares.size() > fewUnits + 1;
        int shown = 0;
        for (const auto &share : facet.shares) {
            if (some && shown >= fewUnits && share.id != facet.chosen)
                continue;
            ++shown;
            auto *row = new CountRow(share.name);
            row->setCount(share.count, all);
            row->setChecked(share.id == facet.chosen);
            connect(row, &QAbstractButton::clicked, this,
                    [this, row, which = facet.which, id = share.id] { Q_EMIT facetChosen(which, row->isChecked() ? id : QString()); });
            m_facetRows->addWidget(row);
        }
        if (some) {
            const int others = static_cast<int>(facet.shares.size()) - shown;
            auto *more = new Button(tr("%n more unit(s)", nullptr, others), ButtonKind::Link);
            connect(more, &QPushButton::clicked, this, [this] {
                m_allUnits = true;
                fillFacets();
            });
            auto *row = rowLayout();
            row->setContentsMargins(12, 0, 12, 0);
            row->addWidget(more);
            row->addStretch();
            auto *box = new QWidget;
            box->setLayout(row);
            m_facetRows->addWidget(box);
        }
    }
    if (!m_facets.isEmpty())
        m_facetRows->addWidget(new Rule);
}

void SearchFilters::fillLacks()
{
    emptyOfRows(*m_lackRows);
    m_lacking->setVisible(!m_lacks.isEmpty());
    auto *head = new PaneHead(tr("Not searched"), tr("may hold them, too"), 36);
    m_lackRows->addWidget(head);
    for (const auto &lack : m_lacks) {
        auto *box = new QWidget;
        auto *row = rowLayout(box, {16, 2, 16, 6}, 8);
        row->addWidget(new IconLabel(lack.icon, 14, Ink::Severity2), 0, Qt::AlignTop);
        auto *words = columnLayout();
        words->addWidget(paragraph(lack.what, BodyType));
        words->addWidget(paragraph(lack.why, SmallType, Ink::Text2));
        row->addLayout(words, 1);
        m_lackRows->addWidget(box);
    }
}

} // namespace redoubt::views
