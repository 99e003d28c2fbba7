// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/TemplateTab.h"

#include "app/console/areas/duty/TemplateShelf.h"
#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/duty/template/TemplateWords.h"
#include "views/duty/template/TemplatesPage.h"
#include "views/widgets/Button.h"

namespace redoubt::console {

using namespace duty;

namespace {
const QString templatePrefix = QStringLiteral("duty.template:");
} // namespace

TemplateTab::TemplateTab(const AreaPlace &place, const DutySeat &seat)
    : m_desk(place.session.desk()), m_page(new views::TemplatesPage), m_templates(place, seat, *m_page, nullptr)
{
    connect(&m_templates, &TemplateController::saved, this, &TemplateTab::saved);
    connect(&m_templates, &TemplateController::changed, this, [this] {
        for (const auto &act : m_acts) {
            if (act)
                act->setVisible(m_templates.mayPublish());
        }
        Q_EMIT changed();
    });
}

QString TemplateTab::title() const { return tr("Templates"); }

QWidget *TemplateTab::page() const { return m_page; }

QList<QWidget *> TemplateTab::acts()
{
    auto *import = new views::Button(tr("Import…"), views::ButtonKind::Secondary);
    connect(import, &QPushButton::clicked, this, [this] { m_templates.chooseImport(); });
    auto *fresh = new views::Button(tr("New template"), views::ButtonKind::Secondary, views::Icon::Plus);
    connect(fresh, &QPushButton::clicked, this, [this] { m_templates.beginNew(); });
    auto *all = new views::Button(tr("Export all…"), views::ButtonKind::Secondary, views::Icon::Download);
    connect(all, &QPushButton::clicked, this, [this] { m_templates.chooseExportAll(); });
    m_acts = {import, fresh};
    for (const auto &act : m_acts) {
        if (!m_templates.mayPublish())
            act->hide(); // shown it would be a window: it has no place yet
    }
    return {all, import, fresh};
}

void TemplateTab::shown() { m_templates.showAll(); }

void TemplateTab::setCompact(bool compact) { m_page->setCompact(compact); }

QList<views::PaletteItem> TemplateTab::finds() const
{
    QList<views::PaletteItem> items;
    for (const auto &series : m_templates.series()) {
        views::PaletteItem item;
        item.id = templatePrefix + models::text(series.latest().id.toString());
        item.title = models::text(series.name);
        item.icon = views::Icon::List;
        items += item;
    }
    return items;
}

bool TemplateTab::choose(const QString &item)
{
    if (!item.startsWith(templatePrefix))
        return false;
    const auto record = Id::parse(item.mid(templatePrefix.size()).toStdString());
    if (!record || !m_templates.open(*record))
        return false;
    Q_EMIT frontRequested();
    return true;
}

bool TemplateTab::follow(const Intent &intent)
{
    if (m_desk.shelfOf(intent.kind) != &TemplateShelf::of(m_desk) || intent.kind != DutyTemplate::Kind)
        return false;
    if (intent.record)
        (void)m_templates.open(*intent.record);
    Q_EMIT frontRequested();
    return true;
}

} // namespace redoubt::console
