// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ShiftTemplates.h"

#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/TemplateShelf.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "models/Text.h"
#include "views/duty/ChecklistPane.h"
#include "views/duty/LogEntryLine.h"
#include "views/duty/LogPane.h"
#include "views/duty/ShiftPage.h"
#include "views/duty/template/PhraseButton.h"

#include <map>

namespace redoubt::console {

using namespace duty;

ShiftTemplates::ShiftTemplates(const Desk &desk, const Id &office, calendar::CivilDate today) : m_desk(desk), m_office(office), m_today(today)
{
    if (const auto *known = board()) {
        const auto &unit = known->office()->value.unit;
        m_own = UnitShelf::of(desk).broadcastOf(unit);
        m_broadcasts = broadcastsUpward(desk, unit);
    }
}

const OfficeBoard *ShiftTemplates::board() const { return DutyShelf::of(m_desk).board(m_office); }

ChecklistInUse ShiftTemplates::inUse() const
{
    const auto *office = board();
    return office ? TemplateShelf::of(m_desk).templates().checklistFor(*office, m_own, m_broadcasts, m_today) : ChecklistInUse();
}

drafts::TakenChecklist ShiftTemplates::taken(const drafts::NewId &newId) const
{
    const auto *office = board();
    if (!office)
        return {};
    const auto use = inUse();
    return drafts::takenChecklist(*office, use, use.published ? unitOf(use.published->stream) : std::string(), newId);
}

std::vector<BoardRecord<DutyTemplate>> ShiftTemplates::procedures() const
{
    return TemplateShelf::of(m_desk).templates().inForce(m_broadcasts, TemplateSort::Procedure, m_today);
}

std::vector<LogPhrase> ShiftTemplates::phrases() const
{
    std::vector<LogPhrase> all;
    for (const auto &published : TemplateShelf::of(m_desk).templates().inForce(m_broadcasts, TemplateSort::Phrases, m_today)) {
        if (published.value.content.phrases)
            all.insert(all.end(), published.value.content.phrases->begin(), published.value.content.phrases->end());
    }
    return all;
}

std::string ShiftTemplates::unitOf(const Id &broadcast) const
{
    const auto &units = UnitShelf::of(m_desk);
    const auto unit = units.unitOf(broadcast);
    return unit ? units.nameOf(*unit) : std::string();
}

QString ShiftTemplates::keptWords() const
{
    const auto *office = board();
    const auto *shift = office ? office->running() : nullptr;
    if (!shift || !shift->value.checklist)
        return {};
    if (const auto *own = office->checklist(*shift->value.checklist))
        return tr("%1, version %2").arg(models::text(own->value.name)).arg(own->value.version);
    const auto copy = office->copiedChecklists().find(*shift->value.checklist);
    if (copy == office->copiedChecklists().end())
        return {};
    const auto &value = copy->second.value;
    const auto words = tr("%1, version %2, published by %3").arg(models::text(value.name)).arg(value.version).arg(models::text(value.origin.unit));
    const auto faithful = TemplateShelf::of(m_desk).templates().isFaithful(value);
    return faithful && !*faithful ? tr("%1; it is not what was published").arg(words) : words;
}

QString ShiftTemplates::nextWords() const
{
    const auto *office = board();
    const auto *shift = office ? office->running() : nullptr;
    if (!shift)
        return {};
    const auto next = inUse();
    if (next.own)
        return shift->value.checklist == next.own->id
            ? QString()
            : tr("The next shift begins with %1, version %2").arg(models::text(next.own->value.name)).arg(next.own->value.version);
    if (!next.published)
        return {};
    const auto copy = shift->value.checklist ? office->copiedChecklists().find(*shift->value.checklist) : office->copiedChecklists().end();
    if (copy != office->copiedChecklists().end() && copy->second.value.origin.record == next.published->id)
        return {};
    return tr("The next shift begins with %1, version %2").arg(models::text(next.published->value.name)).arg(next.published->value.version);
}

void ShiftTemplates::showOn(views::ShiftPage &page, const models::OfficeTime &time) const
{
    page.checklist()->setVersion(keptWords(), nextWords());
    auto *phrases = page.log()->entry()->phrases();
    phrases->setPhrases(this->phrases());
    phrases->setClock(time.shortTime(time.now));
    page.setProcedures(procedures());
    std::map<Id, QStringList> owed;
    if (const auto *office = board()) {
        for (const auto &matter : office->openMatters()) {
            const auto view = TemplateShelf::of(m_desk).procedures().at(matter.matter.id);
            if (!view)
                continue;
            for (const auto *step : view->owed())
                owed[matter.matter.id] << models::text(step->step.text);
        }
    }
    page.setOwedSteps(owed);
}

} // namespace redoubt::console
