// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ShiftController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/DutySentences.h"
#include "app/console/areas/duty/EscalationShelf.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "app/console/areas/duty/ShiftTemplates.h"
#include "app/console/areas/duty/TemplateShelf.h"
#include "app/console/session/PasswordSigning.h"
#include "app/drafts/CopiedName.h"
#include "app/drafts/duty/ProcedureDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/shift/HandoverRules.h"
#include "duty/shift/UsualShift.h"
#include "models/Text.h"
#include "models/duty/HandoverValues.h"
#include "models/duty/ShiftValues.h"
#include "models/duty/template/ProcedureValues.h"
#include "views/duty/ShiftPage.h"
#include "views/duty/SignDialog.h"

#include <algorithm>
#include <iterator>

namespace redoubt::console {

using namespace duty;
using views::ShiftForm;

namespace {
constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t earliestMs = 4 * 60 * minuteMs; // before its end a shift is handed over as the one that ends

Result<std::vector<store::Draft>> together(Result<store::Draft> draft)
{
    REDOUBT_TRY(draft);
    return std::vector{std::move(*draft)};
}

/// The password has been given: what was signed is used where it fits.
drafts::Signer signerOf(const Id &account, const feed::SignedWord &word)
{
    return {account, [word](const feed::SignedMatter &) -> Result<feed::SignedWord> { return word; }};
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

std::optional<HandoverView> ShiftController::handover() const
{
    const auto *shift = running();
    return shift ? board()->handoverOf(shift->id) : std::nullopt;
}

drafts::DutyHand ShiftController::hand() const
{
    return {m_place.desk.nameOf(m_place.desk.account()), m_place.now(), DutyShelf::of(m_place.desk).leadsIn(m_office)};
}

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
    const auto *shift = running();
    const auto &shelf = DutyShelf::of(m_place.desk);
    m_page.setMayWrite(shelf.standsDutyIn(m_office));
    m_page.setMayOrder(shelf.ordersIn(m_office), shelf.leadsIn(m_office), office->order() ? office->order()->value : usualOrder());
    m_page.setPeople(people());
    m_page.setEverybody(everybody());
    m_page.setLeaders(leaders());
    m_checks.assign(shift ? models::checkRows(*office, shift->id, time) : std::vector<models::CheckRow>());
    const auto &told = EscalationShelf::of(m_place.desk);
    m_matters.assign(models::withProcedures(models::matterRows(*office, told.board(m_office), told.eyeIn(m_office), time),
                                            TemplateShelf::of(m_place.desk).procedures(), time));
    m_log.assign(shift ? models::logRows(*office, shift->id, m_place.desk.account(), time) : std::vector<models::LogRow>());
    m_page.setShift(shift ? models::shiftValues(*office, shift->id, time) : std::nullopt, models::text(office->office()->value.name));
    auto handover = shift ? models::handoverValues(*office, shift->id, time) : std::nullopt;
    if (handover)
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

std::vector<views::PersonChoice> ShiftController::people() const
{
    std::vector<views::PersonChoice> people;
    const auto *shift = running();
    for (const auto &[account, person] : m_place.desk.staff()) {
        if (person.unit == board()->office()->value.unit && !(shift && isAmong(shift->value.people, account)))
            people.push_back({account, models::text(person.name), {}});
    }
    std::ranges::sort(people, {}, &views::PersonChoice::name);
    if (!shift)
        return people;
    // Who comes by the roster is offered first, in the order of its posts; who leads takes nothing over.
    auto place = people.begin();
    for (const auto &next : rosteredAt(nextPlan(m_place.now()).startsAt)) {
        const auto known = std::find_if(place, people.end(), [&](const auto &person) { return person.account == next.account; });
        if (known == people.end() || next.leads.value_or(false))
            continue;
        known->post = models::text(next.post);
        std::rotate(place, known, known + 1);
        ++place;
    }
    return people;
}

std::vector<DutyPerson> ShiftController::rosteredAt(Instant instant) const
{
    std::vector<DutyPerson> people;
    const auto watch = RosterShelf::of(m_place.desk).watchAt(m_office, instant);
    if (!watch)
        return people;
    for (const auto &rostered : watch->people) {
        // Whoever has no account cannot sign, and stands on the roster alone.
        if (!rostered.account || isAmong(people, *rostered.account))
            continue;
        DutyPerson person;
        person.post = drafts::copiedName(rostered.post, bounds::PostName);
        person.account = *rostered.account;
        person.name = drafts::copiedName(rostered.name, bounds::PersonName);
        person.since = m_place.now();
        if (rostered.insteadOf)
            person.insteadOf = drafts::copiedName(*rostered.insteadOf, bounds::PersonName);
        if (rostered.leads)
            person.leads = true;
        people.push_back(std::move(person));
    }
    return people;
}

DutyPerson ShiftController::standing(const Id &account) const
{
    DutyPerson person;
    person.post = tr("Duty officer").toStdString();
    person.account = account;
    person.name = drafts::copiedName(m_place.desk.nameOf(account), bounds::PersonName);
    person.since = m_place.now();
    return person;
}

drafts::ShiftPlan ShiftController::usualPlan(Instant instant) const
{
    if (const auto watch = RosterShelf::of(m_place.desk).watchAt(m_office, instant))
        return {watch->from, watch->until, {}, m_zone};
    const auto times = usualShift(m_zone, instant);
    return {times.startsAt, times.endsAt, {}, m_zone};
}

drafts::TakenChecklist ShiftController::checklistAt(Instant now) const
{
    return ShiftTemplates(m_place.desk, m_office, m_zone.date(now)).taken(m_place.newId());
}

void ShiftController::begin()
{
    if (!board())
        return;
    auto plan = usualPlan(m_place.now());
    // Who stands by the roster begins with those who stand beside them; anybody else begins alone.
    plan.people = rosteredAt(m_place.now());
    const auto own = std::ranges::find(plan.people, m_place.desk.account(), &DutyPerson::account);
    if (own == plan.people.end() || own->leads.value_or(false))
        plan.people = {standing(m_place.desk.account())};
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
    // Whoever takes over stands in the post of who hands over, one after the other.
    std::vector<std::string> posts;
    for (const auto &person : shift->value.people) {
        if (!person.leads.value_or(false))
            posts.push_back(person.post);
    }
    const auto rostered = rosteredAt(nextPlan(m_place.now()).startsAt);
    for (const auto &account : wish.incoming) {
        auto person = standing(account);
        if (prepared.incoming.size() < posts.size())
            person.post = posts[prepared.incoming.size()];
        if (const auto known = std::ranges::find(rostered, account, &DutyPerson::account); known != rostered.end()) {
            person.post = known->post;
            person.insteadOf = known->insteadOf;
        }
        prepared.incoming.push_back(std::move(person));
    }
    for (auto &leader : leadersOfNext(rostered)) {
        if (std::ranges::find(wish.incoming, leader.account) == wish.incoming.end())
            prepared.incoming.push_back(std::move(leader));
    }
    prepared.reminders = wish.reminders.toStdString();
    prepared.things = wish.things.toStdString();
    commit(ShiftForm::Prepare, drafts::prepareDraft(*board(), shift->id, prepared, m_place.desk.account(), hand()), tr("Prepared for handover"));
}

std::vector<DutyPerson> ShiftController::leadersOfNext(const std::vector<DutyPerson> &rostered) const
{
    const auto &shift = running()->value;
    std::vector<DutyPerson> leaders;
    // The rest of a shift is led by who leads it.
    std::ranges::copy_if(nextPlan(m_place.now()).startsAt == shift.startsAt ? shift.people : rostered, std::back_inserter(leaders),
                         [](const DutyPerson &person) { return person.leads.value_or(false); });
    return leaders;
}

void ShiftController::readBack(const Id &matter, const QString &said)
{
    if (const auto prepared = handover())
        commit(ShiftForm::ReadBack, drafts::readBackDraft(*prepared, matter, said.toStdString(), hand()), {});
    else
        m_page.showFailure(ShiftForm::ReadBack, DutySentences::notDone(ShiftForm::ReadBack, {ErrorCode::RuleViolated, "nothing is prepared"}));
}

void ShiftController::openSign(HandoverSide side)
{
    const auto prepared = handover();
    if (!prepared)
        return;
    const auto &sheet = prepared->handover.value.sheet;
    std::vector<views::SignDialog::Person> people;
    for (const auto &person : side == HandoverSide::Outgoing ? sheet.outgoing : sheet.incoming) {
        if (!person.leads.value_or(false))
            people.push_back({person.account, models::text(person.name)});
    }
    for (const auto &[id, consent] : prepared->consents) {
        const auto &value = consent.value;
        if (value.side == side && value.signs && std::ranges::find(people, *value.signs, &views::SignDialog::Person::account) == people.end())
            //: who signs, and on whose behalf
            people.push_back(
                {*value.signs, tr("%1 for %2").arg(models::text(value.signsName.value_or("")), models::text(value.meantName.value_or("")))});
    }
    std::ranges::stable_partition(people, [&](const auto &person) { return person.account == m_place.desk.account(); });
    delete m_signing;
    m_signing = new views::SignDialog(side, people, models::shortDigest(models::text(prepared->handover.value.digest)), m_page.window());
    connect(m_signing, &views::SignDialog::requested, this,
            [this, asked = Asked{prepared->handover.id, side, prepared->handover.value.digest}](const Id &account, const QString &password) {
                sign(asked, account, password);
            });
    m_signing->open();
}

void ShiftController::sign(const Asked &asked, const Id &account, const QString &password)
{
    const auto prepared = handover();
    const auto wanted = !prepared || prepared->handover.id != asked.handover
        ? Result<HandoverSignature>(fail(ErrorCode::RuleViolated, "prepared anew"))
        : drafts::unsignedSignature(*prepared, asked.side, account, m_place.now());
    if (!wanted) {
        m_signing->showFailure(DutySentences::notDone(ShiftForm::Sign, wanted.error()));
        return;
    }
    signByPassword(m_place.store, this, account, password.toStdString(), signedIn(m_office, *wanted),
                   [this, asked, account, at = wanted->at, dialog = m_signing](const Result<feed::SignedWord> &word) {
                       if (!dialog || dialog != m_signing || !dialog->isVisible())
                           return; // put away meanwhile: nothing is signed
                       if (word)
                           signedBy(asked, signerOf(account, *word), at);
                       else
                           dialog->showFailure(DutySentences::notSigned(word.error()));
                   });
}

void ShiftController::signedBy(const Asked &asked, const drafts::Signer &signer, Instant at)
{
    const auto prepared = handover();
    if (!prepared || prepared->handover.id != asked.handover || prepared->handover.value.digest != asked.digest) {
        m_signing->showFailure(DutySentences::notDone(ShiftForm::Sign, {ErrorCode::RuleViolated, "prepared anew"}));
        return;
    }
    if (asked.side == HandoverSide::Outgoing) {
        commit(ShiftForm::Sign, drafts::signOutgoingDraft(*prepared, signer, at), tr("Signed"));
        return;
    }
    auto plan = nextPlan(at);
    auto taken = checklistAt(at);
    plan.checklist = taken.list;
    plan.items = taken.items;
    auto passed = drafts::takeOverDrafts(*board(), *prepared, signer, plan, at);
    if (passed)
        passed->insert(passed->begin(), taken.drafts.begin(), taken.drafts.end());
    commit(ShiftForm::Sign, std::move(passed), tr("Duty has passed to %1").arg(models::text(m_place.desk.nameOf(signer.account))));
}

drafts::ShiftPlan ShiftController::nextPlan(Instant at) const
{
    const auto &shift = running()->value;
    // Who is relieved in the middle of a shift hands over the rest of it; otherwise the next one by the clock begins, however late.
    if (shift.endsAt - at > earliestMs)
        return {shift.startsAt, shift.endsAt, {}, m_zone};
    if (RosterShelf::of(m_place.desk).watchAt(m_office, shift.endsAt))
        return usualPlan(std::max(shift.endsAt, at));
    return usualPlan(std::max(shift.endsAt, usualShift(m_zone, at).startsAt));
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
