// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/BulletinController.h"

#include "app/console/areas/duty/AnswerActs.h"
#include "app/console/areas/duty/BulletinActs.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/attachments/EvidenceDesk.h"
#include "app/console/session/Session.h"
#include "models/Text.h"
#include "models/duty/bulletin/BulletinValues.h"
#include "views/duty/bulletin/BulletinPage.h"
#include "views/duty/bulletin/BulletinSheet.h"
#include "views/duty/bulletin/DraftPane.h"
#include "views/duty/bulletin/OwnAnswerPane.h"
#include "views/widgets/FileChooser.h"

#include <QFileDialog>

#include <algorithm>
#include <map>

namespace redoubt::console {

using namespace duty;

BulletinController::BulletinController(BulletinSeat &seat, views::BulletinPage &page, BulletinActs &acts, AnswerActs &answers, QObject *parent)
    : QObject(parent), m_seat(seat), m_page(page), m_acts(acts), m_answers(answers), m_refresh([this] { showAll(); }, this)
{
    m_page.list().setModel(&m_list);
    connect(&m_page, &views::BulletinPage::newRequested, this, [this] { m_acts.draft(); });
    connect(&m_page.list(), &views::BulletinListPane::boxChosen, this, [this](Box box) {
        m_box = box;
        m_current.reset();
        showAll();
    });
    connect(&m_page.list(), &views::BulletinListPane::bulletinChosen, this, &BulletinController::choose);
    auto &sheet = m_page.sheet();
    auto &files = m_seat.area().attachments;
    const auto stream = [this] {
        const auto view = m_current ? m_seat.board().bulletin(*m_current) : std::nullopt;
        const auto draft = m_current ? m_seat.board().draft(*m_current) : std::nullopt;
        return view ? std::optional(view->bulletin.stream) : draft ? std::optional(draft->draft.stream) : std::nullopt;
    };
    connect(&sheet, &views::BulletinSheet::fetchRequested, this, [this, stream, &files](const QString &digest) {
        if (const auto from = stream())
            files.fetch(*from, digest);
    });
    connect(&sheet, &views::BulletinSheet::copyRequested, this, &BulletinController::saveFile);
    connect(&files, &EvidenceDesk::presenceChanged, this, [this](const QString &digest, models::EvidencePresence presence) {
        m_page.sheet().setHeld(digest, presence == models::EvidencePresence::Checked);
    });
    const auto withCurrent = [this](auto act) {
        return [this, act] {
            if (m_current)
                act(*m_current);
        };
    };
    connect(&sheet, &views::BulletinSheet::verifyRequested, this, withCurrent([this](const Id &id) { m_acts.verify(id); }));
    connect(&sheet, &views::BulletinSheet::correctRequested, this, withCurrent([this](const Id &id) { m_acts.draft(id); }));
    connect(&sheet, &views::BulletinSheet::withdrawRequested, this, withCurrent([this](const Id &id) { m_acts.end(id, BulletinEnding::Withdrawn); }));
    connect(&sheet, &views::BulletinSheet::closeRequested, this, withCurrent([this](const Id &id) { m_acts.end(id, BulletinEnding::Closed); }));
    // Later: the sheet is made anew, with the button that was pressed.
    connect(
        &sheet, &views::BulletinSheet::bulletinWanted, this, [this](const Id &id) { open(id); }, Qt::QueuedConnection);
    auto &draft = m_page.draft();
    connect(&draft, &views::DraftPane::editRequested, this, withCurrent([this](const Id &id) { m_acts.edit(id); }));
    connect(&draft, &views::DraftPane::passRequested, this, withCurrent([this](const Id &id) { m_acts.pass(id); }));
    connect(&draft, &views::DraftPane::sendBackRequested, this, withCurrent([this](const Id &id) { m_acts.sendBack(id); }));
    connect(&draft, &views::DraftPane::issueRequested, this, withCurrent([this](const Id &id) { m_acts.issue(id); }));
    connect(&draft, &views::DraftPane::discardRequested, this, withCurrent([this](const Id &id) { m_acts.discard(id); }));
    auto &receipts = m_page.receipts();
    connect(&receipts, &views::ReceiptsPane::remindRequested, this, [this](ReminderWants wants) {
        if (m_current)
            m_answers.remind(*m_current, wants);
    });
    const auto call = [this](const Id &unit) {
        if (m_current)
            m_answers.call(*m_current, unit);
    };
    connect(&receipts, &views::ReceiptsPane::callRequested, this, call);
    auto &own = m_page.ownAnswer();
    connect(&own, &views::OwnAnswerPane::acknowledgeRequested, &m_answers, &AnswerActs::acknowledge);
    connect(&own, &views::OwnAnswerPane::feedbackRequested, &m_answers, &AnswerActs::giveFeedback);
    connect(&m_answers, &AnswerActs::notAnswered, &own, &views::OwnAnswerPane::showFailure);
    connect(&m_answers, &AnswerActs::feedbackSaved, &own, &views::OwnAnswerPane::showSent);
    connect(&m_acts, &BulletinActs::showWanted, this, [this](const Id &record) { open(record); });

    const auto &desk = m_seat.place().desk;
    connect(&BulletinShelf::of(desk), &BulletinShelf::bulletinsChanged, this, [this] {
        m_refresh.soon();
        m_answers.refreshContacts();
    });
    connect(&UnitShelf::of(desk), &UnitShelf::unitsChanged, &m_refresh, &Refresh::soon);
    connect(&desk, &Desk::directoryChanged, &m_refresh, &Refresh::soon);
    connect(&m_seat.area().session, &Session::statusChanged, &m_refresh, &Refresh::soon);
    showAll();
}

std::vector<models::BulletinBox> BulletinController::boxes() const
{
    std::vector<Box> boxes;
    if (m_seat.mayDraft() || !m_sent.empty())
        boxes = {Box::Running, Box::Finished};
    if (m_seat.mayDraft())
        boxes.insert(boxes.begin() + 1, Box::Drafts);
    if (m_seat.mayAnswer() || !m_received.empty())
        boxes.push_back(Box::Received);
    return boxes;
}

models::BulletinBox BulletinController::firstBox() const
{
    const auto all = boxes();
    const bool owes = std::ranges::any_of(m_received, [](const auto &each) { return !each.mine.isAnswered() && !each.view.end; });
    const auto running = std::ranges::any_of(m_sent, [](const auto &each) { return !models::isFinished(each); });
    if (owes && !running && std::ranges::find(all, Box::Received) != all.end())
        return Box::Received;
    return all.empty() ? Box::Received : all.front();
}

void BulletinController::gather()
{
    m_sent.clear();
    m_received.clear();
    m_drafts.clear();
    const auto &board = m_seat.board();
    const auto &seat = m_seat.seat();
    if (seat.broadcast) {
        const auto channels = m_seat.channels();
        for (auto &view : board.sent(*seat.broadcast)) {
            const auto answers = board.answers(view.bulletin.id, channels);
            std::optional<Instant> last;
            for (const auto &answer : answers) {
                if (answer.answeredAt && (!last || *last < *answer.answeredAt))
                    last = answer.answeredAt;
            }
            m_sent.push_back({std::move(view), countsOf(answers), last});
        }
    }
    for (auto &view : board.sentTo(seat.unit, seat.broadcast)) {
        auto mine = board.answerIn(seat.channel, view.bulletin.id);
        const auto from = m_seat.issuerOf(view.bulletin.stream);
        m_received.push_back({std::move(view), std::move(mine), from});
    }
    if (seat.office)
        m_drafts = board.drafts(*seat.office);
    m_open.clear();
    for (const auto box : {Box::Running, Box::Drafts, Box::Received}) {
        for (auto &row : rowsOf(box)) {
            if (box != Box::Received || row.isOwed())
                m_open.push_back(std::move(row));
        }
    }
}

std::vector<models::BulletinRow> BulletinController::rowsOf(Box box) const
{
    const auto time = m_seat.time();
    switch (box) {
    case Box::Running:
    case Box::Finished: return models::sentRows(m_sent, box, time);
    case Box::Drafts: return models::draftRows(m_drafts, time);
    case Box::Received: return models::receivedRows(m_received, time);
    }
    return {};
}

bool BulletinController::waitsForMe(const models::BulletinRow &row) const
{
    switch (row.box) {
    case Box::Running: return m_seat.mayRemind();
    case Box::Drafts: return row.passed ? m_seat.mayIssue() : m_seat.mayDraft() && !row.returned;
    case Box::Received: return row.isOwed() && m_seat.mayAnswer();
    case Box::Finished: break;
    }
    return false;
}

void BulletinController::showAll()
{
    gather();
    const auto all = boxes();
    if (!m_box || std::ranges::find(all, *m_box) == all.end())
        m_box = m_sent.empty() && m_received.empty() && m_drafts.empty() ? std::nullopt : std::optional(firstBox());
    m_page.setEmpty(m_sent.empty() && m_received.empty() && m_drafts.empty(), m_seat.mayDraft());
    showBox();
    showCurrent();
    tick();
    Q_EMIT changed();
}

void BulletinController::showBox()
{
    const auto box = m_box.value_or(firstBox());
    auto rows = rowsOf(box);
    const auto isShown = [&](const Id &id) { return std::ranges::find(rows, id, &models::BulletinRow::record) != rows.end(); };
    if (!m_current || !isShown(*m_current))
        m_current = rows.empty() ? std::nullopt : std::optional(rows.front().record);
    m_list.assign(std::move(rows));
    QList<views::BulletinListPane::Box> counts;
    for (const auto each : boxes())
        counts.push_back({each, static_cast<int>(rowsOf(each).size())});
    m_page.list().setBoxes(counts, box);
    const auto year = std::to_string(m_seat.zone().date(m_seat.place().now()).year());
    const auto issued = std::ranges::count_if(m_sent, [&](const auto &each) { return each.view.paper().number.starts_with(year); });
    m_page.list().setIssued(m_sent.empty() ? -1 : static_cast<int>(issued));
    if (m_current)
        m_page.list().setCurrent(*m_current);
}

void BulletinController::choose(const Id &record)
{
    m_current = record;
    showCurrent();
    tick();
}

void BulletinController::showCurrent()
{
    using Beside = views::BulletinPage::Beside;
    const auto &board = m_seat.board();
    if (const auto view = m_current ? board.bulletin(*m_current) : std::nullopt) {
        if (m_seat.seat().broadcast == view->bulletin.stream)
            showSent(*view);
        else
            showReceived(*view);
    } else if (const auto draft = m_current ? board.draft(*m_current) : std::nullopt) {
        showDraft(*draft);
    } else {
        m_page.setBulletin(std::nullopt);
        m_page.setBeside(Beside::Nothing);
    }
}

void BulletinController::showSent(const BulletinView &view)
{
    auto values = models::bulletinValues(m_seat.board(), view, m_seat.issuerOf(view.bulletin.stream), m_seat.time());
    const auto found = std::ranges::find(m_sent, view.bulletin.id, [](const auto &each) { return each.view.bulletin.id; });
    if (found != m_sent.end()) {
        values.box = models::isFinished(*found) ? Box::Finished : Box::Running;
        values.acknowledged = found->counts.acknowledged();
        values.answered = found->counts.answered();
    }
    m_page.sheet().setMayIssue(m_seat.mayIssue() && m_seat.mayDraft());
    m_page.setBulletin(values);
    askForFiles(view.bulletin.stream, view.paper().body.files);
    showBeside(view);
    m_page.setBesideTitle(tr("Receipts %1/%2").arg(values.acknowledged).arg(values.addressed));
    m_page.setBeside(views::BulletinPage::Beside::Receipts);
}

void BulletinController::showBeside(const BulletinView &view)
{
    const auto channels = m_seat.channels();
    const auto answers = m_seat.board().answers(view.bulletin.id, channels);
    const auto reminders = m_seat.board().reminders(view.bulletin.id, channels);
    const auto time = m_seat.time();
    std::map<Id, const UnitAnswer *> byUnit;
    for (const auto &answer : answers)
        byUnit[answer.unit] = &answer;
    std::vector<models::UnitNote> notes;
    for (const auto &channel : channels) {
        const auto answer = byUnit.find(channel.unit);
        if (answer == byUnit.end())
            continue;
        models::UnitNote note;
        note.unit = channel.unit;
        const auto asked = m_seat.board().remindersIn(channel.channel, view.bulletin.id);
        if (answer->second->isAnswered()) {
            note.note = models::text(answer->second->said);
        } else if (!asked.empty()) {
            const auto &last = asked.front().value;
            note.note = tr("asked %n times", nullptr, static_cast<int>(asked.size())) + QStringLiteral(",  ") + time.shortTime(last.at);
            if (last.answer)
                note.note += QStringLiteral("  ") + models::text(*last.answer);
        }
        if (const auto cards = m_seat.cards(channel.channel); !cards.empty())
            note.phone = cards.front().phone;
        notes.push_back(std::move(note));
    }
    m_page.receipts().setAnswers(view.bulletin.id, answerTree(view.paper().body.to, answers), tr("All units"), notes);
    std::vector<views::RoundLine> lines;
    for (const auto &round : reminderRounds(reminders, answers)) {
        views::RoundLine line{models::datedTime(round.at, time),
                              round.way == ReminderWay::Phone,
                              round.wants == ReminderWants::Feedback,
                              static_cast<int>(round.units.size()),
                              round.answered,
                              round.left(),
                              {}};
        for (const auto &unit : round.units) {
            if (const auto answer = byUnit.find(unit); answer != byUnit.end())
                line.units << models::text(answer->second->name);
        }
        lines.push_back(std::move(line));
    }
    m_page.receipts().setRounds(lines);
    m_page.receipts().setMayRemind(m_seat.mayRemind() && !view.end);
    const auto &session = m_seat.area().session;
    const auto contact = session.status().lastContact;
    m_page.receipts().setAsOf(session.isOnline() ? QString() : contact ? models::datedTime(*contact, time) : tr("the last time it did"));
}

void BulletinController::showReceived(const BulletinView &view)
{
    auto values = models::bulletinValues(m_seat.board(), view, m_seat.issuerOf(view.bulletin.stream), m_seat.time());
    values.box = Box::Received;
    values.mine = m_seat.board().answerIn(m_seat.seat().channel, view.bulletin.id).state;
    m_page.sheet().setMayIssue(false);
    m_page.setBulletin(values);
    askForFiles(view.bulletin.stream, view.paper().body.files);
    if (!m_seat.seat().channel) {
        m_page.setBeside(views::BulletinPage::Beside::Nothing);
        return;
    }
    m_page.ownAnswer().setValues(models::ownAnswerValues(m_seat.board(), *m_seat.seat().channel, view.bulletin.id, m_seat.time()),
                                 !view.notVerified && !view.isWithdrawn(), m_seat.mayAnswer());
    m_page.setBesideTitle(tr("Our answer"));
    m_page.setBeside(views::BulletinPage::Beside::OwnAnswer);
}

void BulletinController::showDraft(const DraftView &draft)
{
    const auto values = models::draftValues(m_seat.board(), draft, m_seat.time());
    m_page.setBulletin(values);
    askForFiles(draft.draft.stream, draft.draft.value.body.files);
    m_page.draft().setValues(values, m_seat.mayDraft(), m_acts.whyNotIssue(draft));
    m_page.setBesideTitle(tr("Before it is sent"));
    m_page.setBeside(views::BulletinPage::Beside::Draft);
}

void BulletinController::askForFiles(const Id &stream, const std::vector<feed::AttachedFile> &files)
{
    if (m_filesOf == m_current)
        return;
    m_filesOf = m_current;
    // What a unit is to act on is brought here while the network is there.
    m_seat.area().attachments.fetchAhead(stream, files);
    m_seat.area().attachments.show(stream, files);
}

void BulletinController::saveFile(const QString &digest, const QString &name)
{
    const auto view = m_current ? m_seat.board().bulletin(*m_current) : std::nullopt;
    const auto draft = m_current ? m_seat.board().draft(*m_current) : std::nullopt;
    if (!view && !draft)
        return;
    const auto stream = view ? view->bulletin.stream : draft->draft.stream;
    auto *dialog = views::fileChooser(&m_page, tr("Save a copy"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, stream, digest](const QString &path) { m_seat.area().attachments.saveCopy(stream, digest, path); });
    dialog->open();
}

bool BulletinController::open(const Id &record)
{
    for (const auto box : boxes()) {
        const auto rows = rowsOf(box);
        if (std::ranges::find(rows, record, &models::BulletinRow::record) == rows.end())
            continue;
        m_box = box;
        m_current = record;
        showAll();
        return true;
    }
    return false;
}

void BulletinController::tick() { m_page.setNow(m_seat.place().now()); }

} // namespace redoubt::console
