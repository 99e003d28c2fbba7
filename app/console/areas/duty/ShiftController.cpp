// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ShiftController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/DutySentences.h"
#include "app/console/areas/duty/EscalationShelf.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "app/console/areas/duty/ShiftTemplates.h"
#include "app/console/areas/duty/ShiftWatch.h"
#include "app/console/areas/duty/TemplateShelf.h"
#include "app/drafts/duty/ProcedureDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/shift/HandoverRules.h"
#include "models/Text.h"
#include "models/duty/HandoverValues.h"
#include "models/duty/ShiftValues.h"
#include "models/duty/template/ProcedureValues.h"
#include "views/duty/MattersPane.h"
#include "views/duty/ShiftPage.h"
#include "views/duty/SignDialog.h"

#include <algorithm>

namespace redoubt::console {

using namespace duty;
using views::ShiftForm;

namespace {
constexpr std::int64_t minuteMs = 60'000;

Result<std::vector<store::Draft>> together(Result<store::Draft> draft)
{
    REDOUBT_TRY(draft);
    return std::vector{std::move(*draft)};
}
} // namespace

ShiftController::ShiftController(Workplace &place, const Id &office, views::ShiftPage &page, QObject *parent)
    : QObject(parent), m_place(place), m_office(office), m_page(page), m_procedures(place, office, page, nullptr),
      m_refresh([this] { showAll(); }, this)
{
    m_page.setModels(&m_checks, &m_matters, &m_log);
    connect(&m_page, &views::ShiftPage::beginRequested, this, &ShiftController::begin);
    connect(&m_page, &views::ShiftPage::checkRequested, this, &ShiftController::check);
    connect(&m_page, &views::ShiftPage::matterRequested, this, &ShiftController::openMatter);
    connect(&m_page, &views::ShiftPage::logRequested, this, &ShiftController::log);
    connect(&m_page, &views::ShiftPage::prepareRequested, this, &ShiftController::prepare);
    connect(&m_page, &views::ShiftPage::readBackRequested, this, &ShiftController::readBack);
    connect(&m_page, &views::ShiftPage::signRequested, this, &ShiftController::openSign);
    connect(&m_page, &views::ShiftPage::respondRequested, this, &ShiftController::respond);
    connect(&m_page, &views::ShiftPage::closeRequested, this, [this](const Id &matter, const QString &outcome) {
        if (board())
            close(matter, outcome, together(drafts::closeDraft(*board(), matter, outcome.toStdString(), hand())));
    });
    connect(&m_page, &views::ShiftPage::closeWithoutStepsRequested, this, [this](const Id &matter, const QString &outcome, const QString &reason) {
        if (board())
            close(matter, outcome, m_procedures.closing(matter, outcome, reason));
    });
    connect(&m_page, &views::ShiftPage::refuseRequested, this, [this](const QString &reason) {
        if (const auto prepared = handover())
            commit(ShiftForm::Refuse, drafts::refuseDraft(*prepared, m_place.desk.account(), reason.toStdString(), hand()), tr("Refused"));
    });
    connect(&m_page, &views::ShiftPage::runningShiftRequested, this, [this] {
        m_past.reset();
        showAll();
    });
    connect(m_page.matters(), &views::MattersPane::incidentWanted, this, &ShiftController::incidentWanted);
    connectOrders();
    const auto &shelf = DutyShelf::of(m_place.desk);
    connect(&shelf, &DutyShelf::boardChanged, this, [this](const Id &which) {
        if (which == m_office)
            m_refresh.soon();
    });
    connect(&shelf, &DutyShelf::officesChanged, &m_refresh, &Refresh::soon);
    connect(&EscalationShelf::of(m_place.desk), &EscalationShelf::escalationsChanged, this, [this](const Id &which) {
        if (which == m_office)
            m_refresh.soon();
    });
    connect(&RosterShelf::of(m_place.desk), &RosterShelf::rosterChanged, this, [this](const Id &which) {
        if (which == m_office)
            m_refresh.soon();
    });
    connect(&m_place.desk, &Desk::directoryChanged, &m_refresh, &Refresh::soon);
    const auto &templates = TemplateShelf::of(m_place.desk);
    connect(&templates, &TemplateShelf::templatesChanged, &m_refresh, &Refresh::soon);
    connect(&templates, &TemplateShelf::proceduresChanged, &m_refresh, &Refresh::soon);
    connect(&m_procedures, &ProcedureController::saved, this, &ShiftController::saved);
    showAll();
}

ShiftController::~ShiftController() { delete m_signing; }

const feed::BoardRecord<Shift> *ShiftController::running() const
{
    if (!board())
        return nullptr;
    const auto open = board()->openShifts();
    if (open.size() < 2)
        return open.empty() ? nullptr : open.front();
    for (const auto *shift : open) {
        if (shift->id == m_chosen)
            return shift;
    }
    const auto own = std::ranges::find_if(open, [&](const auto *shift) { return isAmong(shift->value.people, m_place.desk.account()); });
    return own == open.end() ? open.front() : *own;
}

const feed::BoardRecord<Shift> *ShiftController::shown() const
{
    const auto *past = m_past && board() ? board()->shift(*m_past) : nullptr;
    return past && past->value.endedAt ? past : running();
}

void ShiftController::showShift(const Id &shift)
{
    const auto *known = board() ? board()->shift(shift) : nullptr;
    if (!known)
        return;
    m_past.reset();
    if (known->value.endedAt)
        m_past = shift;
    else
        m_chosen = shift;
    showAll();
}

std::optional<HandoverView> ShiftController::handover() const
{
    const auto *shift = running();
    return shift ? board()->handoverOf(shift->id) : std::nullopt;
}

drafts::DutyHand ShiftController::hand() const
{
    return {m_place.desk.nameOf(m_place.desk.account()), m_place.now(), DutyShelf::of(m_place.desk).leadsIn(m_office)};
}

ShiftWatch ShiftController::watch() const { return {m_place, *board(), m_zone}; }

models::OfficeTime ShiftController::officeTime(Instant instant) const { return {instant, m_zone.offsetSeconds(instant)}; }

void ShiftController::showAll()
{
    const auto *office = board();
    if (!office)
        return;
    if (const auto &name = office->office()->value.zone; name != m_zoneName) {
        // One that this computer does not know: its clocks are shown as UTC, which is at least the same everywhere.
        m_zone = zones::systemZone(name).value_or(calendar::TimeZone::utc());
        m_zoneName = name;
    }
    const auto time = officeTime(m_place.now());
    const auto *shift = shown();
    const bool isPast = shift && shift->value.endedAt;
    const auto &shelf = DutyShelf::of(m_place.desk);
    m_page.setPast(isPast ? tr("The shift of %1").arg(time.shortTime(shift->value.startsAt)) : QString());
    m_page.setMayWrite(!isPast && shelf.standsDutyIn(m_office));
    m_page.setMayOrder(!isPast && shelf.ordersIn(m_office), !isPast && shelf.leadsIn(m_office),
                       office->order() ? office->order()->value : usualOrder());
    m_page.setPeople(watch().successors(running()));
    m_page.setEverybody(watch().everybody());
    m_page.setLeaders(watch().leaders(running()));
    m_checks.assign(shift ? models::checkRows(*office, shift->id, time) : std::vector<models::CheckRow>());
    const auto &told = EscalationShelf::of(m_place.desk);
    m_matters.assign(models::withProcedures(models::matterRows(*office, told.board(m_office), told.eyeIn(m_office), time),
                                            TemplateShelf::of(m_place.desk).procedures(), time));
    m_log.assign(shift ? models::logRows(*office, shift->id, m_place.desk.account(), time) : std::vector<models::LogRow>());
    auto stood = shift ? models::shiftValues(*office, shift->id, time) : std::nullopt;
    if (stood)
        models::addOnDuty(*stood, watch().withoutAccount(*shift));
    m_page.setShift(stood, models::text(office->office()->value.name));
    auto handover = shift ? models::handoverValues(*office, shift->id, time) : std::nullopt;
    if (handover && !isPast)
        handover->mayRefuse = std::ranges::find(handover->incomingAccounts, m_place.desk.account()) != handover->incomingAccounts.end();
    m_page.setHandover(handover);
    m_minute = models::shownMinutes(time.now);
    ShiftTemplates(m_place.desk, m_office, m_zone.date(m_place.now())).showOn(m_page, time);
    m_procedures.showAll(time);
    tick();
    Q_EMIT changed();
}

void ShiftController::tick()
{
    m_page.setNow(m_place.now());
    // What is due by the clock alone is seen within the minute.
    if (models::shownMinutes(m_place.now()) != m_minute)
        m_refresh.soon();
    m_procedures.tick(officeTime(m_place.now()));
}

drafts::TakenChecklist ShiftController::checklistAt(Instant now) const
{
    return ShiftTemplates(m_place.desk, m_office, m_zone.date(now)).taken(m_place.newId());
}

void ShiftController::begin()
{
    if (!board())
        return;
    auto plan = watch().usualPlan(m_place.now());
    // Who stands by the roster begins with those who stand beside them; anybody else begins alone.
    plan.people = watch().rosteredAt(m_place.now());
    const auto own = std::ranges::find(plan.people, m_place.desk.account(), &DutyPerson::account);
    if (own == plan.people.end() || own->leads.value_or(false))
        plan.people = {watch().standing(m_place.desk.account())};
    else
        std::rotate(plan.people.begin(), own, own + 1);
    auto taken = checklistAt(m_place.now());
    plan.checklist = taken.list;
    plan.items = taken.items;
    auto begun = drafts::beginDraft(*board(), plan, m_place.now());
    if (begun)
        taken.drafts.push_back(std::move(*begun));
    commit(ShiftForm::Begin, begun ? Result<std::vector<store::Draft>>(std::move(taken.drafts)) : fail(begun.error()), tr("You are on duty"));
}

void ShiftController::check(const views::CheckEntry &entry)
{
    if (m_intake)
        return;
    if (entry.files.isEmpty()) {
        checked(entry, {});
        return;
    }
    std::vector<views::FileInput> files;
    for (const auto &path : entry.files) {
        views::FileInput file;
        file.path = path;
        files.push_back(std::move(file));
    }
    m_intake = std::make_unique<FileIntake>(m_place.store, m_office, files, [this, entry](const FileIntake::Taken &taken) {
        m_intake.release()->deleteLater(); // it is what calls
        if (taken)
            checked(entry, *taken);
        else
            m_page.showFailure(ShiftForm::Check, DutySentences::notTakenIn(taken.error()));
    });
}

void ShiftController::checked(const views::CheckEntry &entry, const std::vector<feed::AttachedFile> &files)
{
    const auto *shift = running();
    if (!shift) {
        m_place.committer.dropUnnamedFiles();
        m_page.showFailure(ShiftForm::Check, DutySentences::notDone(ShiftForm::Check, {ErrorCode::NotFound, "no shift"}));
        return;
    }
    drafts::CheckWish wish;
    wish.item = entry.itemKey.toStdString();
    wish.skipped = entry.wish == views::CheckWish::Skipped;
    wish.asItShould = entry.wish != views::CheckWish::Amiss;
    if (!entry.value.isEmpty())
        wish.value = entry.value.toStdString();
    wish.note = entry.note.toStdString();
    wish.files = files;
    wish.round = entry.round;
    commit(ShiftForm::Check, drafts::checkDraft(*board(), shift->id, wish, hand()), {});
}

void ShiftController::openMatter(const views::NewMatter &matter)
{
    const auto *shift = running();
    if (!shift)
        return;
    drafts::MatterWish wish;
    wish.sort = matter.sort;
    wish.title = matter.title.toStdString();
    wish.detail = matter.detail.toStdString();
    wish.tracker = matter.tracker.toStdString();
    wish.critical = matter.critical;
    wish.question = matter.question.toStdString();
    wish.answer = matter.answer.toStdString();
    if (matter.respondInMinutes)
        wish.respondBy = m_place.now() + *matter.respondInMinutes * minuteMs;
    wish.closeBy = matter.closeBy;
    wish.major = matter.major;
    //: a line of the shift's log: somebody has opened a matter, %1 is its title
    wish.told = tr("Opened: %1").arg(matter.title).toStdString();
    auto opened = drafts::matterDrafts(*board(), shift->id, wish, hand(), m_place.newId());
    if (opened && matter.procedure)
        opened = m_procedures.withProcedure(std::move(*opened), *matter.procedure);
    commit(ShiftForm::Matter, std::move(opened), tr("%1 is open").arg(matter.title));
}

QString ShiftController::titleOf(const Id &matter) const
{
    const auto *known = board()->matter(matter);
    return known ? models::text(known->value.title) : QString();
}

void ShiftController::respond(const Id &matter)
{
    if (!board())
        return;
    //: a line of the shift's log: somebody has begun on an open matter, %1 is its title
    const auto told = tr("Begun on: %1").arg(titleOf(matter));
    commit(ShiftForm::Respond,
           drafts::toldDrafts(*board(), matter, together(drafts::respondDraft(*board(), matter, hand())), told.toStdString(), hand()),
           tr("Begun on"));
}

void ShiftController::close(const Id &matter, const QString &outcome, Result<std::vector<store::Draft>> closed)
{
    //: a line of the shift's log: an open matter is closed, %1 is its title, %2 how
    const auto told = tr("Closed: %1. %2").arg(titleOf(matter), outcome.trimmed());
    commit(ShiftForm::Close, drafts::toldDrafts(*board(), matter, std::move(closed), told.toStdString(), hand()), tr("Closed"));
}

void ShiftController::log(const views::LogEntry &entry)
{
    const auto *shift = running();
    if (!shift)
        return;
    const drafts::LogWish wish{entry.sort,   entry.text.toStdString(),   entry.amends,
                               entry.matter, entry.caller.toStdString(), entry.phone.toStdString()};
    commit(ShiftForm::Log, drafts::logDraft(*board(), shift->id, wish, m_place.desk.account(), hand()), {});
}

void ShiftController::prepare(const views::HandoverWish &wish)
{
    const auto *shift = running();
    if (!shift)
        return;
    drafts::HandoverWish prepared;
    prepared.incoming = watch().incoming(*shift, {wish.incoming.begin(), wish.incoming.end()});
    prepared.reminders = wish.reminders.toStdString();
    prepared.things = wish.things.toStdString();
    commit(ShiftForm::Prepare, drafts::prepareDraft(*board(), shift->id, prepared, m_place.desk.account(), hand()), tr("Prepared for handover"));
}

void ShiftController::readBack(const Id &matter, const QString &said)
{
    if (const auto prepared = handover())
        commit(ShiftForm::ReadBack, drafts::readBackDraft(*prepared, matter, said.toStdString(), hand()), {});
    else
        m_page.showFailure(ShiftForm::ReadBack, DutySentences::notDone(ShiftForm::ReadBack, {ErrorCode::RuleViolated, "nothing is prepared"}));
}

void ShiftController::commit(ShiftForm form, Result<store::Draft> draft, const QString &said)
{
    if (draft)
        commit(form, std::vector{std::move(*draft)}, said);
    else
        commit(form, Result<std::vector<store::Draft>>(fail(draft.error())), said);
}

void ShiftController::commit(ShiftForm form, Result<std::vector<store::Draft>> drafts, const QString &said)
{
    const auto refused = [this, form](const QString &why) {
        if (form == ShiftForm::Sign && m_signing)
            m_signing->showFailure(why);
        else
            m_page.showFailure(form, why);
    };
    if (!drafts) {
        refused(DutySentences::notDone(form, drafts.error()));
        return;
    }
    m_place.committer.commit(this, std::move(*drafts), [this, form, said, refused](const Result<store::CommitReceipt> &result) {
        if (!result) {
            refused(Sentences::notSaved(result.error()));
            return;
        }
        if (form == ShiftForm::Sign && m_signing)
            m_signing->accept();
        m_page.showDone(form);
        if (!said.isEmpty())
            Q_EMIT saved(said);
    });
}

} // namespace redoubt::console
