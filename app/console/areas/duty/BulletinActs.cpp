// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/BulletinActs.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/BulletinSentences.h"
#include "app/console/areas/duty/DutySentences.h"
#include "app/console/attachments/FileShare.h"
#include "app/console/session/PasswordSigning.h"
#include "app/console/session/Session.h"
#include "duty/bulletin/BulletinRules.h"
#include "duty/kinds/BulletinLimits.h"
#include "models/Text.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/bulletin/BulletinDialog.h"
#include "views/duty/bulletin/BulletinWords.h"
#include "views/duty/bulletin/WordDialog.h"
#include "views/widgets/ConfirmDialog.h"

#include <algorithm>
#include <utility>

namespace redoubt::console {

using namespace duty;

namespace {
constexpr std::int64_t bulletinHourMs = 60 * 60'000;
constexpr std::int64_t acknowledgeWithinMs = 24 * bulletinHourMs; // suggested
constexpr std::int64_t feedbackWithinMs = 72 * bulletinHourMs;

drafts::Signer givenWord(const feed::SignedWord &word)
{
    return {word.signer, [word](const feed::SignedMatter &) -> Result<feed::SignedWord> { return word; }};
}

Instant wholeHour(Instant instant) { return Instant{(instant.ms + bulletinHourMs - 1) / bulletinHourMs * bulletinHourMs}; }
} // namespace

BulletinActs::BulletinActs(BulletinSeat &seat, QWidget &over, QObject *parent) : QObject(parent), m_seat(seat), m_over(over) { }

BulletinActs::~BulletinActs() { delete m_dialog; }

views::BulletinForm BulletinActs::suggestion() const
{
    views::BulletinForm form;
    form.body.to = m_seat.units();
    form.body.acknowledgeBy = wholeHour(m_seat.place().now() + acknowledgeWithinMs);
    form.body.feedbackBy = wholeHour(m_seat.place().now() + feedbackWithinMs);
    return form;
}

void BulletinActs::draft(const std::optional<Id> &corrects)
{
    if (!m_seat.mayDraft())
        return;
    auto form = suggestion();
    const auto sent = corrects ? m_seat.board().bulletin(*corrects) : std::nullopt;
    if (sent) {
        const auto by = form.body;
        form.body = sent->paper().body;
        form.body.acknowledgeBy = by.acknowledgeBy;
        form.body.feedbackBy = by.feedbackBy;
        form.corrects = corrects;
        for (const auto &file : form.body.files)
            form.files.push_back({{}, models::text(file.note), file});
    }
    openForm(form);
}

void BulletinActs::edit(const Id &draft)
{
    const auto view = m_seat.board().draft(draft);
    if (!view)
        return;
    views::BulletinForm form;
    form.body = view->draft.value.body;
    form.draft = draft;
    form.opened = digestOfBody(form.body);
    form.corrects = view->draft.value.corrects;
    for (const auto &file : form.body.files)
        form.files.push_back({{}, models::text(file.note), file});
    openForm(form);
}

void BulletinActs::openForm(const views::BulletinForm &form)
{
    delete m_dialog;
    auto units = m_seat.units();
    for (const auto &addressee : form.body.to) {
        // A unit that is no longer below stays chosen until somebody takes it away.
        if (std::ranges::find(units, addressee.unit, &Addressee::unit) == units.end())
            units.push_back(addressee);
    }
    auto *dialog = new views::BulletinDialog(form, units, m_seat.time().offsetSeconds, m_over.window());
    m_dialog = dialog;
    connect(dialog, &views::BulletinDialog::requested, this, &BulletinActs::save);
    dialog->open();
}

void BulletinActs::save(const views::BulletinForm &form)
{
    // Files that are here already stay as they are; the others are sealed first.
    std::vector<views::FileInput> fresh;
    for (const auto &file : form.files) {
        if (!file.kept)
            fresh.push_back(file);
    }
    if (fresh.empty()) {
        taken(form, {});
        return;
    }
    if (m_intake)
        return refuse(tr("The files of another draft are still being taken in. Wait for them first."));
    m_intake = std::make_unique<FileIntake>(m_seat.place().store, *m_seat.seat().office, fresh, [this, form](const FileIntake::Taken &files) {
        m_intake.release()->deleteLater(); // it is what calls
        if (files)
            taken(form, *files);
        else
            refuse(BulletinSentences::notTakenIn(files.error()));
    });
}

void BulletinActs::taken(views::BulletinForm form, const std::vector<feed::AttachedFile> &files)
{
    form.body.files.clear();
    for (const auto &file : form.files) {
        if (file.kept)
            form.body.files.push_back(*file.kept);
    }
    form.body.files.insert(form.body.files.end(), files.begin(), files.end());
    const auto known = form.draft ? m_seat.board().draft(*form.draft) : std::nullopt;
    if (form.draft && (!known || digestOfBody(known->draft.value.body) != form.opened)) {
        // What a colleague has saved meanwhile is not written over by who has not read it.
        m_seat.place().committer.dropUnnamedFiles();
        return refuse(
            known ? tr(
                "Somebody has changed this draft since you opened it. Nothing was saved; what you typed stays here. Copy what you need, close the "
                "form and open it anew.")
                  : BulletinSentences::notDone({ErrorCode::NotFound, {}}));
    }
    if (known)
        commit(drafts::redraftedDraft(*known, form.body), tr("Draft changed"));
    else
        commit(drafts::bulletinDraft(*m_seat.seat().office, *m_seat.seat().broadcast, form.body, form.corrects, m_seat.hand()), tr("Draft saved"));
}

void BulletinActs::pass(const Id &draft)
{
    const auto view = m_seat.board().draft(draft);
    if (!view)
        return;
    // Whoever has signed in on this console once may sign here; who drafted it may not.
    std::vector<views::WordDialog::Person> people;
    const auto &desk = m_seat.place().desk;
    for (const auto &[account, person] : desk.staff()) {
        if (person.unit == m_seat.seat().unit && account != view->draft.author)
            people.push_back({account, models::text(person.name)});
    }
    std::ranges::stable_sort(people, {}, [&](const auto &person) { return std::pair(person.account != desk.account(), person.name); });
    const auto digest = digestOfBody(view->draft.value.body);
    delete m_dialog;
    auto *dialog =
        new views::WordDialog({tr("Check the draft"), tr("Sign"),
                               tr("You have read “%1” and let it pass as it stands, digest %2. If anything of it changes, it is checked anew.")
                                   .arg(models::text(view->draft.value.body.title), views::BulletinWords::shortDigest(models::text(digest)))},
                              people, m_over.window());
    m_dialog = dialog;
    connect(dialog, &views::WordDialog::requested, this,
            [this, draft, digest](const Id &account, const QString &password) { passed(draft, digest, account, password); });
    dialog->open();
}

void BulletinActs::passed(const Id &draft, const std::string &digest, const Id &account, const QString &password)
{
    const auto view = m_seat.board().draft(draft);
    if (!view || digestOfBody(view->draft.value.body) != digest)
        return refuse(BulletinSentences::notDone({ErrorCode::RuleViolated, "another text"}));
    drafts::DutyHand hand{m_seat.place().desk.nameOf(account), m_seat.place().now()};
    signByPassword(m_seat.place().store, this, account, password.toStdString(), drafts::matterOfCheck(*view, hand.now),
                   [this, view = *view, hand, dialog = m_dialog](const Result<feed::SignedWord> &word) {
                       if (!dialog || dialog != m_dialog || !dialog->isVisible())
                           return; // put away meanwhile: nothing is signed
                       if (word)
                           commit(drafts::checkPassedDraft(view, givenWord(*word), hand), tr("Checked"));
                       else
                           refuse(DutySentences::notSigned(word.error()));
                   });
}

void BulletinActs::sendBack(const Id &draft)
{
    delete m_dialog;
    views::SentenceDialog::Words words;
    words.title = tr("Send the draft back");
    words.consequences = tr("Whoever drafted it reads why, and changes it.");
    words.label = tr("Why");
    words.missing = tr("Say why in a few words");
    words.accept = tr("Send back");
    words.most = bounds::BulletinReason;
    auto *dialog = new views::SentenceDialog(words, m_over.window());
    m_dialog = dialog;
    connect(dialog, &views::SentenceDialog::requested, this, [this, draft](const QString &why) {
        if (const auto view = m_seat.board().draft(draft))
            commit(drafts::checkReturnedDraft(*view, why.toStdString(), m_seat.hand()), tr("Sent back"));
        else
            refuse(BulletinSentences::notDone({ErrorCode::NotFound, {}}));
    });
    dialog->open();
}

QString BulletinActs::whyNotIssue(const DraftView &draft) const
{
    if (!m_seat.mayIssue())
        return tr("A duty leader of your unit issues it, signed in on their own account.");
    if (draft.isReturned())
        return tr("It was sent back: change it first.");
    if (draft.draft.value.body.acknowledgeBy <= m_seat.place().now())
        return tr("The time until which it is to be acknowledged is over: change it first.");
    return {};
}

void BulletinActs::issue(const Id &draft)
{
    const auto view = m_seat.board().draft(draft);
    if (!view || !m_seat.mayIssue())
        return;
    const auto now = m_seat.place().now();
    const auto paper = drafts::paperOf(m_seat.board(), *view, m_seat.zone().date(now).year(), m_seat.hand());
    if (!paper) {
        Q_EMIT failed(BulletinSentences::notDone(paper.error()));
        return;
    }
    const auto digest = views::BulletinWords::shortDigest(models::text(digestOfPaper(*paper)));
    auto consequences =
        tr("Bulletin %1, “%2”, goes to %n units at once and cannot be changed after that; a correction is a new one. You sign it, digest %3.",
           nullptr, static_cast<int>(paper->body.to.size()))
            .arg(models::text(paper->number), models::text(paper->body.title), digest);
    if (!paper->checked)
        consequences += QLatin1Char(' ') + tr("Nobody has checked it; that stands on it.");
    delete m_dialog;
    const auto account = m_seat.place().desk.account();
    auto *dialog = new views::WordDialog({tr("Issue the bulletin"), tr("Sign and issue"), consequences},
                                         {{account, models::text(m_seat.place().desk.nameOf(account))}}, m_over.window());
    m_dialog = dialog;
    connect(dialog, &views::WordDialog::requested, this,
            [this, draft, paper = *paper](const Id &, const QString &password) { sign(draft, paper, password); });
    dialog->open();
}

void BulletinActs::sign(const Id &draft, const BulletinPaper &paper, const QString &password)
{
    const auto view = m_seat.board().draft(draft);
    if (!view)
        return refuse(BulletinSentences::notDone({ErrorCode::NotFound, {}}));
    const auto matter = issuedMatter(view->draft.value.broadcast, paper, digestOfPaper(paper));
    signByPassword(m_seat.place().store, this, m_seat.place().desk.account(), password.toStdString(), matter,
                   [this, draft, paper, dialog = m_dialog](const Result<feed::SignedWord> &word) {
                       if (!dialog || dialog != m_dialog || !dialog->isVisible())
                           return; // put away meanwhile: nothing is signed
                       if (word)
                           signedBy(draft, paper, *word);
                       else
                           refuse(DutySentences::notSigned(word.error()));
                   });
}

void BulletinActs::signedBy(const Id &draft, const BulletinPaper &paper, const feed::SignedWord &word)
{
    const auto view = m_seat.board().draft(draft);
    if (!view)
        return refuse(BulletinSentences::notDone({ErrorCode::NotFound, {}}));
    auto made = drafts::issueDrafts(m_seat.board(), *view, paper, givenWord(word), m_seat.place().newId());
    std::vector<Digest> files;
    for (const auto &file : paper.body.files) {
        if (const auto digest = Digest::parse(file.digest))
            files.push_back(*digest);
    }
    const auto said = tr("%1 is issued").arg(models::text(paper.number));
    if (!made || files.empty())
        return commit(std::move(made), said);
    // The units fetch attachments from the broadcast: they are put there before the bulletin names them.
    shareFiles(m_seat.place().store, this, *m_seat.seat().office, view->draft.value.broadcast, files,
               [this, made = std::move(*made), said](const Result<void> &shared) mutable {
                   if (shared)
                       commit(Result<std::vector<store::Draft>>(std::move(made)), said);
                   else
                       refuse(shared.error().code == ErrorCode::NotFound
                                  ? tr("An attachment of the draft is not on this machine yet. Fetch it, then issue; nothing was sent.")
                                  : Sentences::notSaved(shared.error()));
               });
}

void BulletinActs::discard(const Id &draft)
{
    const auto view = m_seat.board().draft(draft);
    if (!view)
        return;
    views::Confirmation words;
    words.weight = views::Confirmation::Weight::Destructive;
    words.question = tr("Discard the draft?");
    words.consequences = tr("“%1” was never sent and will not be.").arg(models::text(view->draft.value.body.title));
    words.accept = tr("Discard");
    auto *dialog = new views::ConfirmDialog(words, m_over.window());
    connect(dialog, &views::ConfirmDialog::confirmed, this, [this, draft] {
        if (const auto known = m_seat.board().draft(draft))
            commit(drafts::discardedDraft(*known), tr("Discarded"));
    });
    dialog->open();
}

void BulletinActs::end(const Id &bulletin, BulletinEnding ending)
{
    const auto view = m_seat.board().bulletin(bulletin);
    if (!view || !m_seat.mayIssue())
        return;
    const bool withdraws = ending == BulletinEnding::Withdrawn;
    views::SentenceDialog::Words words;
    words.title = withdraws ? tr("Withdraw %1").arg(models::text(view->paper().number)) : tr("Close %1").arg(models::text(view->paper().number));
    words.consequences = withdraws ? tr("Every unit sees that it is not to be acted on any more, and why. Its number is not given again.")
                                   : tr("Nothing more is waited for; who has not answered stays so on record.");
    words.label = tr("Why");
    words.missing = tr("Say why in a few words");
    words.accept = withdraws ? tr("Withdraw") : tr("Close");
    words.most = bounds::BulletinReason;
    delete m_dialog;
    auto *dialog = new views::SentenceDialog(words, m_over.window());
    m_dialog = dialog;
    connect(dialog, &views::SentenceDialog::requested, this, [this, bulletin, ending, withdraws](const QString &why) {
        if (const auto known = m_seat.board().bulletin(bulletin))
            commit(drafts::endDraft(*known, ending, why.toStdString(), m_seat.hand()), withdraws ? tr("Withdrawn") : tr("Closed"));
        else
            refuse(BulletinSentences::notDone({ErrorCode::NotFound, {}}));
    });
    dialog->open();
}

void BulletinActs::verify(const Id &bulletin)
{
    const auto view = m_seat.board().bulletin(bulletin);
    if (!view)
        return;
    const auto &value = view->bulletin.value;
    const auto holds = verifyBulletin(view->bulletin.stream, value);
    const auto &word = value.word;
    QStringList lines;
    lines << (holds ? tr("The digest is that of the text as it stands here, and the signature is given for it.")
                  : holds.error().code == ErrorCode::BadDigest ? tr("The text is not what was signed: do not act on it.")
                                                               : tr("A signature does not hold: do not act on it."));
    lines << tr("Digest: %1").arg(models::text(value.digest));
    lines << tr("Computed here: %1").arg(models::text(digestOfPaper(value.paper)));
    lines << tr("Signed by: %1, account %2").arg(models::text(value.paper.issuedBy), models::text(word.signer));
    lines << tr("With the key of console %1: %2")
                 .arg(models::text(word.installation),
                      QString::fromLatin1(
                          QByteArray(reinterpret_cast<const char *>(word.key.data()), static_cast<qsizetype>(word.key.size())).toHex()));
    lines << (view->bulletin.seq > 0 ? tr("The server has certified that key for this account, and took the bulletin as number %1 of its broadcast.")
                                           .arg(view->bulletin.seq)
                                     : tr("The server has not taken it yet."));
    views::Confirmation words;
    words.icon = holds ? views::Icon::ShieldCheck : views::Icon::Alert;
    words.question = holds ? tr("%1 verifies").arg(models::text(value.paper.number)) : tr("%1 does not verify").arg(models::text(value.paper.number));
    words.consequences = lines.join(QStringLiteral("\n\n"));
    words.accept = tr("Close");
    words.decline = tr("Back");
    (new views::ConfirmDialog(words, m_over.window()))->open();
}

void BulletinActs::refuse(const QString &why)
{
    if (m_dialog)
        m_dialog->showFailure(why);
    else
        Q_EMIT failed(why);
}

void BulletinActs::commit(Result<store::Draft> draft, const QString &said)
{
    if (draft)
        commit(Result<std::vector<store::Draft>>(std::vector{std::move(*draft)}), said);
    else
        commit(Result<std::vector<store::Draft>>(fail(draft.error())), said);
}

void BulletinActs::commit(Result<std::vector<store::Draft>> drafts, const QString &said)
{
    if (!drafts)
        return refuse(BulletinSentences::notDone(drafts.error()));
    m_seat.place().committer.commit(this, std::move(*drafts), [this, said, dialog = m_dialog](const Result<store::CommitReceipt> &result) {
        // Another form may be open by now: it is not the one that was saved.
        if (!result)
            return dialog ? dialog->showFailure(Sentences::notSaved(result.error())) : failed(Sentences::notSaved(result.error()));
        if (dialog)
            dialog->accept();
        if (!result->changes.empty())
            Q_EMIT showWanted(result->changes.front().record);
        Q_EMIT saved(said);
    });
}

} // namespace redoubt::console
