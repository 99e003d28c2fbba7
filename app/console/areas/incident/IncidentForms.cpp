// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Sentences.h"
#include "app/console/areas/incident/IncidentController.h"
#include "app/console/areas/incident/IncidentSentences.h"
#include "app/console/session/PasswordSigning.h"
#include "app/console/session/Session.h"
#include "core/zones/ZoneDatabase.h"
#include "incident/kinds/IncidentLimits.h"
#include "models/Text.h"
#include "models/incident/IncidentValues.h"
#include "views/incident/AboutIncidentDialog.h"
#include "views/incident/BeginIncidentDialog.h"
#include "views/incident/FactDialogs.h"
#include "views/incident/FactFilesEdit.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/JudgementDialog.h"
#include "views/widgets/SentenceDialog.h"

#include <algorithm>

/// The part of the controller of incidents that opens forms and mints what is said in them.
namespace redoubt::console {

using incident::IncidentBoard;

namespace {
Result<std::vector<store::Draft>> alone(Result<store::Draft> draft)
{
    REDOUBT_TRY(draft);
    return std::vector{std::move(*draft)};
}

views::GuideChoice guideChoice(const incident::GuideRow &row, bool chinese)
{
    views::GuideChoice choice{row.id, IncidentLaw::named(row.name, chinese), row.unit, {}};
    for (const auto &limit : row.limits) {
        if (!limit.choice.empty())
            choice.findings << models::text(limit.choice);
    }
    return choice;
}
std::vector<views::WordChoice> categoryChoices(const IncidentLaw &law, bool chinese)
{
    std::vector<views::WordChoice> choices;
    for (const auto &category : law.categories()) {
        if (category.kinds.empty())
            choices.push_back({category.code, IncidentLaw::named(category.name, chinese)});
        for (const auto &kind : category.kinds)
            choices.push_back({kind.code, IncidentLaw::named(category.name, chinese) + QStringLiteral(" / ") + models::text(kind.name)});
    }
    return choices;
}

std::vector<views::WordChoice> partyChoices(const IncidentLaw &law, bool chinese)
{
    std::vector<views::WordChoice> choices;
    for (const auto &regime : law.regimes()) {
        for (const auto &party : regime.regime.parties)
            choices.push_back({party.id, IncidentLaw::named(party.name, chinese)});
    }
    return choices;
}
} // namespace

template <class Dialog>
Dialog *IncidentController::show(Dialog *dialog)
{
    delete m_dialog;
    m_dialog = dialog;
    dialog->open();
    return dialog;
}

void IncidentController::begin(const views::BeginForm &typed, const std::vector<incident::IncidentOrigin> &origins)
{
    const auto stream = ownRegister();
    if (!stream)
        return;
    const auto &board = *IncidentShelf::of(m_place.session.desk()).board(*stream);
    const auto now = workplace().now();
    const bool chinese = workplace().chinese;
    views::BeginIncidentDialog::Choices choices;
    choices.categories = categoryChoices(m_law, chinese);
    choices.parties = partyChoices(m_law, chinese);
    const auto today = zones::systemZone(board.record()->value.zone).value_or(calendar::TimeZone::utc()).date(now);
    if (const auto *guide = m_law.guideOn(today)) {
        for (const auto &row : guide->rows) {
            if (incident::isDuration(row.unit))
                choices.outages.push_back(guideChoice(row, chinese));
        }
    }
    auto *dialog = show(new views::BeginIncidentDialog(choices, typed, now, offsetOf(board, now), m_page.window()));
    connect(dialog, &views::BeginIncidentDialog::requested, this, [this, origins](const views::BeginForm &form) { beginAs(form, origins); });
}

void IncidentController::beginAs(const views::BeginForm &form, const std::vector<incident::IncidentOrigin> &origins)
{
    const auto stream = ownRegister();
    const auto *board = stream ? IncidentShelf::of(m_place.session.desk()).board(*stream) : nullptr;
    const auto zone = board ? zones::systemZone(board->record()->value.zone).value_or(calendar::TimeZone::utc()) : calendar::TimeZone::utc();
    const auto today = zone.date(workplace().now());
    const auto *guide = m_law.guideOn(today);
    if (!board || !guide)
        return refuse(IncidentSentences::notDone({ErrorCode::NotFound, "register or guide"}));
    drafts::BeginWish wish;
    wish.title = form.title.toStdString();
    wish.category = form.category;
    wish.parties = form.parties;
    if (!form.system.isEmpty()) {
        incident::ConcernedSystem system;
        system.name = form.system.toStdString();
        if (form.critical)
            system.critical = true;
        wish.systems.push_back(std::move(system));
    }
    wish.narrative = form.narrative.toStdString();
    wish.guide = IncidentLaw::held(*guide);
    for (const auto &regime : m_law.regimes())
        wish.regimes.push_back(IncidentLaw::held(regime.regime));
    wish.origins = origins;
    wish.year = today.year();
    const auto offset = form.discovered ? zone.offsetSeconds(*form.discovered) / 60 : 0;
    if (form.discovered)
        wish.moments.push_back(
            {incident::MomentSort::Discovered, form.discovered, incident::Precision::Minute, offset, form.source.toStdString(), {}});
    for (const auto &impact : form.impacts) {
        drafts::ImpactWish known;
        known.row = impact.row;
        known.since = impact.since;
        known.source = impact.source.toStdString();
        wish.impacts.push_back(std::move(known));
    }
    auto made = drafts::beginIncidentDrafts(*board, wish, hand(), workplace().newId());
    const auto id = made ? made->front().id : std::nullopt;
    commit(std::move(made), tr("%1 is in the register").arg(form.title), [this, id] {
        m_chosen = id;
        m_page.showSheet();
        Q_EMIT opened();
    });
}

void IncidentController::say(const std::function<Result<store::Draft>(const IncidentBoard &, const Id &)> &make, const QString &said)
{
    const auto *board = chosenBoard();
    commit(board ? alone(make(*board, *m_chosen)) : Result<std::vector<store::Draft>>(fail(ErrorCode::NotFound, "no incident")), said);
}

void IncidentController::sayWithFiles(
    views::KeptDialog *form, views::FactFilesEdit *edit,
    const std::function<Result<store::Draft>(const IncidentBoard &, const Id &, const std::vector<feed::AttachedFile> &)> &make)
{
    const auto *board = chosenBoard();
    if (!board)
        return refuse(IncidentSentences::notDone({ErrorCode::NotFound, "no incident"}));
    m_files.takeIn(board->id(), form, edit, [this, make, stream = board->id(), incident = *m_chosen](const std::vector<feed::AttachedFile> &files) {
        // It may have been changed while the files were sealed.
        const auto *of = IncidentShelf::of(m_place.session.desk()).board(stream);
        commit(of ? alone(make(*of, incident, files)) : Result<std::vector<store::Draft>>(fail(ErrorCode::NotFound)), tr("Written down"));
    });
}

void IncidentController::openMoment(incident::MomentSort sort)
{
    const auto &values = m_page.sheet()->values();
    const auto *board = chosenBoard();
    if (!values || !board)
        return;
    const auto row = std::ranges::find(values->moments, sort, &models::MomentRow::sort);
    auto *dialog = show(new views::MomentDialog(*row, workplace().now(), offsetOf(*board, workplace().now()), m_page.window()));
    connect(dialog, &views::MomentDialog::requested, this, [this](const views::MomentForm &form) {
        say(
            [&](const IncidentBoard &of, const Id &incident) {
                const auto offset = offsetOf(of, form.at.value_or(workplace().now())) / 60;
                return drafts::momentDraft(
                    of, incident, {form.sort, form.at, form.precision, offset, form.source.toStdString(), form.reason.toStdString()}, hand());
            },
            tr("Written down"));
    });
}

void IncidentController::openImpact(const QString &id)
{
    const auto &values = m_page.sheet()->values();
    const auto *board = chosenBoard();
    const auto view = board ? board->incident(*m_chosen) : std::nullopt;
    const auto *guide = view ? m_law.guideOf(view->incident.value.guide) : nullptr;
    const auto *row = guide ? guide->row(id.toStdString()) : nullptr;
    if (!values || !row)
        return;
    const auto known = std::ranges::find(values->impacts, row->id, &models::ImpactRow::row);
    auto *dialog = show(new views::ImpactDialog(guideChoice(*row, workplace().chinese), *known, workplace().now(),
                                                offsetOf(*board, workplace().now()), m_page.window()));
    connect(dialog, &views::ImpactDialog::requested, this, [this](const views::ImpactForm &form) {
        say(
            [&](const IncidentBoard &of, const Id &incident) {
                drafts::ImpactWish wish;
                wish.row = form.row;
                wish.amount = form.amount;
                wish.since = form.since;
                wish.until = form.until;
                wish.finding = form.finding.toStdString();
                wish.none = form.none;
                wish.about = form.about;
                wish.source = form.source.toStdString();
                wish.reason = form.reason.toStdString();
                return drafts::impactDraft(of, incident, wish, hand());
            },
            tr("Written down"));
    });
}

void IncidentController::openJudgement(const QString &clause)
{
    const auto &values = m_page.sheet()->values();
    if (!values)
        return;
    const auto row = std::ranges::find(values->judgements, clause.toStdString(), &models::JudgementRow::clause);
    if (row == values->judgements.end())
        return;
    auto *dialog = show(new views::JudgementDialog(*row, m_page.window()));
    connect(dialog, &views::JudgementDialog::requested, this, [this](const views::JudgementForm &form) {
        say(
            [&](const IncidentBoard &of, const Id &incident) {
                return drafts::judgedDraft(of, incident, {form.clause, form.severity, form.why.toStdString()}, hand());
            },
            tr("Written down"));
    });
}

void IncidentController::openSending(const QString &regime, const QString &hop)
{
    const auto &values = m_page.sheet()->values();
    const auto *board = chosenBoard();
    if (!values || !board)
        return;
    const auto row =
        std::ranges::find_if(values->clocks, [&](const auto &each) { return models::text(each.regime) == regime && models::text(each.hop) == hop; });
    if (row == values->clocks.end())
        return;
    auto *dialog = show(new views::SendingDialog(*row, workplace().now(), offsetOf(*board, workplace().now()), m_page.window()));
    m_files.ready(dialog->files());
    connect(dialog, &views::SendingDialog::requested, this, [this, dialog](const views::SendingForm &form) {
        sayWithFiles(dialog, dialog->files(), [this, form](const IncidentBoard &of, const Id &incident, const auto &files) {
            drafts::SendingWish wish;
            wish.regime = form.regime;
            wish.hop = form.hop;
            wish.sentAt = form.sentAt;
            wish.channel = form.channel.toStdString();
            wish.evidence = form.evidence.toStdString();
            wish.files = files;
            wish.corrects = form.corrects;
            wish.reason = form.reason.toStdString();
            return drafts::sendingDraft(of, incident, wish, hand());
        });
    });
}

void IncidentController::openLine()
{
    const auto *board = chosenBoard();
    if (!board)
        return;
    auto *dialog = show(new views::CourseLineDialog(workplace().now(), offsetOf(*board, workplace().now()), m_page.window()));
    m_files.ready(dialog->files());
    connect(dialog, &views::CourseLineDialog::requested, this, [this, dialog](const views::LineForm &form) {
        sayWithFiles(dialog, dialog->files(), [this, form](const IncidentBoard &of, const Id &incident, const auto &files) {
            drafts::LineWish wish;
            wish.sort = form.sort;
            wish.at = form.at;
            wish.text = form.text.toStdString();
            wish.source = form.source.toStdString();
            wish.files = files;
            return drafts::lineDraft(of, incident, wish, hand());
        });
    });
}

void IncidentController::openAbout()
{
    const auto *board = chosenBoard();
    const auto view = board ? board->incident(*m_chosen) : std::nullopt;
    if (!view)
        return;
    const auto &record = view->incident.value;
    const bool chinese = workplace().chinese;
    auto *dialog = show(new views::AboutIncidentDialog(categoryChoices(m_law, chinese), partyChoices(m_law, chinese),
                                                       {models::text(record.title), models::text(record.number), record.category, record.parties,
                                                        record.systems, record.contacts, models::text(record.narrative)},
                                                       m_page.window()));
    connect(dialog, &views::AboutIncidentDialog::requested, this, &IncidentController::sayAbout);
}

void IncidentController::sayAbout(const views::AboutForm &form)
{
    const auto *board = chosenBoard();
    if (!board)
        return refuse(IncidentSentences::notDone({ErrorCode::NotFound, "no incident"}));
    auto draft = drafts::aboutIncidentDraft(*board, *m_chosen,
                                            {form.title.toStdString(), form.number.toStdString(), form.category, form.parties, form.systems,
                                             form.contacts, form.narrative.toStdString()});
    if (!draft)
        return refuse(IncidentSentences::notDone(draft.error()));
    if (*draft)
        commit(std::vector{std::move(**draft)}, tr("Written down"));
    else if (m_dialog)
        m_dialog->accept(); // as it was
}

void IncidentController::openLevel()
{
    const auto &values = m_page.sheet()->values();
    const auto *board = chosenBoard();
    if (!values || !board)
        return;
    auto *dialog = show(new views::LevelDialog(values->guideLevel, !values->answeredBy.isEmpty(), m_reader.signers(*board), m_page.window()));
    connect(dialog, &views::LevelDialog::requested, this, &IncidentController::sign);
}

void IncidentController::sign(const views::LevelForm &form)
{
    const auto &values = m_page.sheet()->values();
    const auto *board = chosenBoard();
    if (!values || !board)
        return refuse(IncidentSentences::notDone({ErrorCode::NotFound, {}}));
    const drafts::IncidentHand signer{workplace().desk.nameOf(form.signer), workplace().now()};
    const auto wanted = drafts::unsignedOverruling(*board, *m_chosen, form.severity, static_cast<incident::Severity>(values->guideLevel - 1),
                                                   form.why.toStdString(), signer);
    if (!wanted)
        return refuse(IncidentSentences::notDone(wanted.error()));
    signByPassword(workplace().store, this, form.signer, form.password.toStdString(), incident::overruledIn(board->id(), *wanted),
                   [this, overruling = *wanted, stream = board->id(), dialog = m_dialog](const Result<feed::SignedWord> &word) {
                       if (!dialog || dialog != m_dialog || !dialog->isVisible())
                           return; // put away meanwhile: nothing is signed
                       const auto *of = IncidentShelf::of(m_place.session.desk()).board(stream);
                       if (!word || !of)
                           return refuse(word ? IncidentSentences::notDone({ErrorCode::NotFound, {}}) : IncidentSentences::notSigned(word.error()));
                       commit(std::vector{drafts::overrulingDraft(*of, overruling, *word)}, tr("Signed"));
                   });
}

void IncidentController::close()
{
    views::SentenceDialog::Words words;
    words.title = tr("Close the incident?");
    words.consequences = tr("Its clocks stop being shown as running; what was late stays late. Whoever keeps the register can have it go on.");
    words.label = tr("How it ended");
    words.missing = tr("Say how it ended");
    words.accept = tr("Close it");
    words.most = incident::incidentBounds::Reason;
    auto *dialog = show(new views::SentenceDialog(words, m_page.window()));
    connect(dialog, &views::SentenceDialog::requested, this, [this](const QString &outcome) {
        say([&](const IncidentBoard &board,
                const Id &incident) { return drafts::closeIncidentDraft(board, incident, outcome.toStdString(), hand()); },
            tr("Closed"));
    });
}

void IncidentController::reopen()
{
    delete m_dialog;
    say([](const IncidentBoard &board, const Id &incident) { return drafts::reopenIncidentDraft(board, incident); }, tr("It goes on"));
}

void IncidentController::refuse(const QString &why)
{
    if (m_dialog)
        m_dialog->showFailure(why);
    else
        Q_EMIT failed(why);
}

void IncidentController::commit(Result<std::vector<store::Draft>> drafts, const QString &said, const std::function<void()> &then)
{
    if (!drafts) {
        m_files.letGo();
        return refuse(IncidentSentences::notDone(drafts.error()));
    }
    m_place.session.place().committer.commit(
        this, std::move(*drafts), [this, said, then, dialog = m_dialog](const Result<store::CommitReceipt> &result) {
            // Another form may be open by now: it is not the one that was saved.
            if (!result) {
                m_files.letGo();
                return dialog ? dialog->showFailure(Sentences::notSaved(result.error())) : failed(Sentences::notSaved(result.error()));
            }
            if (dialog)
                dialog->accept();
            if (then)
                then();
            m_refresh.soon();
            Q_EMIT saved(Receipt(said));
        });
}

} // namespace redoubt::console
