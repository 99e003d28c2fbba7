// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/EscalationController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/drafts/duty/EscalationDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/due/EscalationRules.h"
#include "models/Text.h"
#include "models/duty/MatterModel.h"
#include "views/duty/DutyWords.h"
#include "views/duty/MattersPane.h"
#include "views/duty/ShiftPage.h"
#include "views/duty/escalation/EscalationCard.h"
#include "views/duty/escalation/EscalationRulesDialog.h"

namespace redoubt::console {

using namespace duty;

namespace {
constexpr MatterSort sortsOfMatters[] = {MatterSort::Incident,   MatterSort::FollowUp,  MatterSort::Bulletin,
                                         MatterSort::ZeroReport, MatterSort::Equipment, MatterSort::Other};

/// With a rule for every sort and grade, and the version that holds.
EscalationPlan wholePlan(const EscalationPlan *plan)
{
    EscalationPlan whole = plan ? *plan : usualEscalation();
    whole.matters.clear();
    for (const bool critical : {false, true}) {
        for (const auto sort : sortsOfMatters)
            whole.matters.push_back(ruleFor(plan, sort, critical));
    }
    return whole;
}
} // namespace

EscalationController::EscalationController(Workplace &place, const Id &office, views::ShiftPage &page, QObject *parent)
    : QObject(parent), m_place(place), m_office(office), m_page(page)
{
    connect(m_page.matters(), &views::MattersPane::rulesRequested, this, &EscalationController::openRules);
    connect(m_page.matters(), &views::MattersPane::takeRequested, this, [this](const Id &escalation) { take(escalation, {}); });
    m_page.setMatterClocks([this](MatterSort sort, bool critical) { return clocksOf(sort, critical); });
}

EscalationController::~EscalationController()
{
    m_page.setMatterClocks({});
    delete m_rules;
    delete m_card;
}

drafts::DutyHand EscalationController::hand() const { return {m_place.desk.nameOf(m_place.desk.account()), m_place.now()}; }

calendar::TimeZone EscalationController::zone() const
{
    const auto *office = DutyShelf::of(m_place.desk).board(m_office);
    return office ? zones::systemZone(office->office()->value.zone).value_or(calendar::TimeZone::utc()) : calendar::TimeZone::utc();
}

views::MatterClocks EscalationController::clocksOf(MatterSort sort, bool critical) const
{
    const auto &rule = ruleFor(told().rules(), sort, critical);
    views::MatterClocks clocks;
    if (rule.respondMinutes)
        clocks.respondMinutes = static_cast<int>(*rule.respondMinutes);
    clocks.closeBy = closeByOf(rule, zone(), m_place.now());
    return clocks;
}

void EscalationController::openRules()
{
    delete m_rules;
    m_rules = new views::EscalationRulesDialog(wholePlan(told().rules()), EscalationShelf::of(m_place.desk).rulesIn(m_office), m_page.window());
    connect(m_rules, &views::EscalationRulesDialog::requested, this, &EscalationController::saveRules);
    m_rules->open();
}

void EscalationController::saveRules(const EscalationPlan &plan)
{
    auto draft = drafts::escalationPlanDraft(m_office, told(), plan, hand());
    if (!draft) {
        m_rules->showFailure(tr("These rules contradict each other: %1. Nothing was saved.").arg(models::text(draft.error().detail)));
        return;
    }
    m_place.committer.commit(this, std::vector{std::move(*draft)}, [this, form = m_rules](const Result<store::CommitReceipt> &result) {
        // Another form may be open by now: it is not the one that was sent.
        if (!result) {
            if (form)
                form->showFailure(Sentences::notSaved(result.error()));
            else
                Q_EMIT failed(Sentences::notSaved(result.error()));
            return;
        }
        if (form)
            form->accept();
        Q_EMIT saved(tr("Time limits and escalation are saved"));
    });
}

void EscalationController::openCard(const Id &escalation)
{
    const auto view = told().escalation(escalation);
    const auto *office = DutyShelf::of(m_place.desk).board(m_office);
    if (!view || !office)
        return;
    const auto now = m_place.now();
    const models::OfficeTime time{now, zone().offsetSeconds(now)};
    const auto facts = models::escalatedTo(*view, EscalationShelf::of(m_place.desk).eyeIn(m_office), time);
    const auto &value = view->told.value;
    const auto *matter = office->matter(value.subject);
    views::EscalationCard::Values values;
    values.id = view->told.id;
    values.title = matter ? models::text(matter->value.title) : tr("Relief is late");
    const auto due = time.shortTime(value.due);
    switch (value.clock) {
    case EscalatedClock::Respond: values.missed = tr("Nobody has begun on it. It was to be answered by %1.").arg(due); break;
    case EscalatedClock::Close: values.missed = tr("It is still open. It was to be closed by %1.").arg(due); break;
    case EscalatedClock::Relief: values.missed = tr("Nobody has taken over. Duty was to be handed over at %1.").arg(due); break;
    }
    if (!stillStands(*office, value))
        values.missed = tr("It is over: somebody has seen to it meanwhile.");
    const auto who = facts.name.isEmpty() ? views::DutyWords::escalateTo(facts.to) : facts.name;
    values.told = tr("%1 was told at %2, by the console of %3.").arg(who, facts.toldText, models::text(value.by));
    if (!facts.takenBy.isEmpty())
        values.taken = tr("%1 took it at %2. %3").arg(facts.takenBy, facts.takenText, facts.note);
    values.mine = facts.mine;
    delete m_card;
    m_card = new views::EscalationCard(values, m_page.window());
    connect(m_card, &views::EscalationCard::takeRequested, this, &EscalationController::take);
    m_card->open();
}

void EscalationController::take(const Id &escalation, const QString &note)
{
    const auto refused = [this](const QString &why) {
        if (m_card)
            m_card->showFailure(why);
        else
            Q_EMIT failed(why);
    };
    auto draft =
        drafts::takeEscalationDraft(m_office, told(), escalation, EscalationShelf::of(m_place.desk).eyeIn(m_office), note.toStdString(), hand());
    if (!draft) {
        refused(draft.error().code == ErrorCode::RuleViolated ? tr("Somebody has taken it already.")
                                                              : tr("It is taken by who was told of it. Nothing was written."));
        return;
    }
    m_place.committer.commit(this, std::vector{std::move(*draft)}, [this, refused](const Result<store::CommitReceipt> &result) {
        if (!result) {
            refused(Sentences::notSaved(result.error()));
            return;
        }
        if (m_card)
            m_card->accept();
        Q_EMIT saved(tr("Taken. Whoever is on duty sees it."));
    });
}

} // namespace redoubt::console
