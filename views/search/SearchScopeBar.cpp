// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchScopeBar.h"

#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/SegmentedControl.h"

#include <QMenu>

namespace redoubt::views {

namespace {
constexpr int mostSegments = 3;    // beside "all"
constexpr int widestSegment = 132; // a name of what people made may be longer

QString segmentText(const QString &name)
{
    return QFontMetrics(textFont(BodyType)).elidedText(PlainWords::onButton(name), Qt::ElideRight, scaled(widestSegment));
}
} // namespace

SearchScopeBar::SearchScopeBar(QWidget *parent)
    : QWidget(parent), m_segments(new SegmentedControl({}, 32)),
      m_more(new Button(tr("Where else"), ButtonKind::Ghost, Icon::ChevronDown, ButtonSize::Normal))
{
    auto *row = rowLayout(this, {}, 4);
    row->addWidget(m_segments);
    row->addWidget(m_more);
    m_segments->setAccessibleName(tr("Where to look"));
    connect(m_segments, &SegmentedControl::chosen, this, [this](int index) { Q_EMIT scopeChosen(m_shown.value(index)); });
    fill();
}

void SearchScopeBar::setScopes(const QList<SearchValues::Scope> &scopes, const QString &chosen)
{
    if (scopes == m_scopes && chosen == m_chosen)
        return;
    m_scopes = scopes;
    m_chosen = chosen;
    fill();
}

void SearchScopeBar::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    fill();
}

void SearchScopeBar::fill()
{
    m_shown = {QString()};
    QList<SegmentedControl::Segment> segments{{tr("All I may see")}};
    QString chosenName = tr("All I may see");
    for (const auto &scope : m_scopes) {
        const bool isChosen = scope.id == m_chosen;
        if (isChosen)
            chosenName = scope.name;
        if (!isChosen && (!scope.atHand || m_shown.size() > mostSegments))
            continue;
        m_shown << scope.id;
        segments << SegmentedControl::Segment{segmentText(scope.name)};
    }
    m_segments->setSegments(segments);
    m_segments->setCurrentIndex(static_cast<int>(qMax(0, m_shown.indexOf(m_chosen))));
    m_segments->setVisible(!m_narrow && m_shown.size() > 1);

    if (auto *old = m_more->menu())
        old->deleteLater();
    auto *menu = new QMenu(m_more);
    const auto add = [&](const QString &name, const QString &id) {
        auto *action = menu->addAction(PlainWords::onButton(name));
        action->setCheckable(true);
        action->setChecked(id == m_chosen);
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT scopeChosen(id); });
    };
    if (m_narrow)
        add(tr("All I may see"), {});
    for (const auto &scope : m_scopes) {
        if (m_narrow || !m_shown.contains(scope.id))
            add(scope.name, scope.id);
    }
    m_more->setMenu(menu);
    m_more->setText(m_narrow ? segmentText(chosenName) : tr("Where else"));
    m_more->setKind(m_narrow ? ButtonKind::Secondary : ButtonKind::Ghost);
    m_more->setVisible(!menu->isEmpty() && (!m_narrow || !m_scopes.isEmpty()));
}

} // namespace redoubt::views
