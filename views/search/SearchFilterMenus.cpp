// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchFilterMenus.h"

#include "views/search/SearchFilters.h"
#include "views/widgets/Button.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/PlainWords.h"

#include <QLocale>
#include <QMenu>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr SearchFacet facetsOfMenus[] = {SearchFacet::Unit, SearchFacet::Time, SearchFacet::Nature, SearchFacet::Spelling};

QString withCount(const QString &name, int count)
{
    return count < 0 ? PlainWords::onButton(name) : QStringLiteral("%1  %2").arg(PlainWords::onButton(name), QLocale().toString(count));
}
} // namespace

SearchFilterMenus::SearchFilterMenus(QWidget *parent)
    : QWidget(parent), m_searches(new Button(tr("Kept searches"), ButtonKind::Secondary, Icon::Search, ButtonSize::Small)),
      m_lacks(new Button(tr("Not searched"), ButtonKind::Secondary, Icon::Alert, ButtonSize::Small))
{
    auto *flow = new FlowLayout(8, this);
    for (const SearchFacet facet : facetsOfMenus) {
        auto *button = new Button(searchFacetName(facet), ButtonKind::Secondary, Icon::Filter, ButtonSize::Small);
        flow->addWidget(button);
        m_buttons << button;
    }
    flow->addWidget(m_searches);
    flow->addWidget(m_lacks);
    fillMenus();
    fillSearches();
}

void SearchFilterMenus::setValues(const SearchValues &values)
{
    const bool typed = values.typed.isEmpty() != m_values.typed.isEmpty();
    if (!typed && values.facets == m_values.facets && values.lacks == m_values.lacks)
        return;
    m_values = values;
    fill();
}

void SearchFilterMenus::fill()
{
    // A menu that is open stays as it is: answers come while one looks for the line.
    for (const auto *menu : findChildren<QMenu *>()) {
        if (menu->isVisible()) {
            m_isBehind = true;
            return;
        }
    }
    m_isBehind = false;
    fillMenus();
    fillSearches();
}

QMenu *SearchFilterMenus::newMenuOf(Button *button)
{
    if (auto *old = button->menu())
        old->deleteLater();
    auto *menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    connect(
        menu, &QMenu::aboutToHide, this,
        [this] {
            if (m_isBehind)
                fill();
        },
        Qt::QueuedConnection); // behind what was chosen in it
    button->setMenu(menu);
    return menu;
}

void SearchFilterMenus::setSaved(const QList<SearchAgain> &saved)
{
    if (saved == m_saved)
        return;
    m_saved = saved;
    fill();
}

void SearchFilterMenus::setRecent(const QList<SearchAgain> &recent)
{
    if (recent == m_recent)
        return;
    m_recent = recent;
    fill();
}

void SearchFilterMenus::fillMenus()
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        const SearchFacet which = facetsOfMenus[i];
        const auto facet = std::find_if(m_values.facets.cbegin(), m_values.facets.cend(), [which](const auto &each) { return each.which == which; });
        m_buttons[i]->setVisible(facet != m_values.facets.cend());
        if (facet == m_values.facets.cend())
            continue;
        auto *menu = newMenuOf(m_buttons[i]);
        QString chosen;
        const auto add = [&](const QString &text, const QString &id) {
            auto *action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(id == facet->chosen);
            connect(action, &QAction::triggered, this, [this, which, id] { Q_EMIT facetChosen(which, id); });
        };
        int all = 0;
        for (const auto &share : facet->shares)
            all += share.count;
        add(withCount(tr("All"), all), {});
        for (const auto &share : facet->shares) {
            add(withCount(share.name, share.count), share.id);
            if (share.id == facet->chosen)
                chosen = share.name;
        }
        m_buttons[i]->setText(chosen.isEmpty() ? searchFacetName(which)
                                               : QStringLiteral("%1: %2").arg(searchFacetName(which), PlainWords::onButton(chosen)));
    }
    m_lacks->setVisible(!m_values.lacks.isEmpty());
    auto *lacks = newMenuOf(m_lacks);
    for (const auto &lack : m_values.lacks) {
        lacks->addAction(PlainWords::onButton(lack.what))->setEnabled(false);
        lacks->addAction(QStringLiteral("    ") + PlainWords::onButton(lack.why))->setEnabled(false);
    }
}

void SearchFilterMenus::fillSearches()
{
    auto *menu = newMenuOf(m_searches);
    auto *keep = menu->addAction(tr("Keep this search…"));
    keep->setEnabled(!m_values.typed.isEmpty());
    connect(keep, &QAction::triggered, this, &SearchFilterMenus::keepWanted);
    if (!m_saved.isEmpty())
        menu->addSeparator();
    int fresh = 0;
    for (const auto &search : m_saved) {
        fresh += search.fresh;
        auto *of = menu->addMenu(withCount(search.name, search.count)
                                 + (search.fresh > 0 ? QStringLiteral("  ") + tr("%n new", nullptr, search.fresh) : QString()));
        connect(of->addAction(tr("Look for it")), &QAction::triggered, this, [this, name = search.name] { Q_EMIT savedChosen(name); });
        connect(of->addAction(tr("Rename…")), &QAction::triggered, this, [this, name = search.name] { Q_EMIT renameWanted(name); });
        connect(of->addAction(tr("Remove")), &QAction::triggered, this, [this, name = search.name] { Q_EMIT removeRequested(name); });
    }
    if (!m_recent.isEmpty())
        menu->addSection(tr("Looked for before"));
    for (const auto &search : m_recent)
        connect(menu->addAction(withCount(search.name, search.count)), &QAction::triggered, this,
                [this, name = search.name] { Q_EMIT recentChosen(name); });
    m_searches->setText(fresh > 0 ? tr("Kept searches, %n new", nullptr, fresh) : tr("Kept searches"));
}

} // namespace redoubt::views
