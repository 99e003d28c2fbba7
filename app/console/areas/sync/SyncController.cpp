// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/sync/SyncController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/sync/SyncRows.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace redoubt::console {

SyncController::SyncController(Workplace &place, QString server, QObject *parent) : QObject(parent), m_place(place), m_server(std::move(server))
{
    m_refresh = new Refresh([this] { show(); }, this);
    connect(&place.desk, &Desk::outboxChanged, m_refresh, &Refresh::soon);
    connect(&place.desk, &Desk::conflictsChanged, m_refresh, &Refresh::soon);
    connect(&place.desk, &Desk::directoryChanged, m_refresh, &Refresh::soon); // the heads of a conflict are named
}

void SyncController::attach(views::SyncPage &page)
{
    m_page = &page;
    page.setModels(&m_outbox, &m_conflicts, &m_quarantine);
    connect(&page, &views::SyncPage::retryRequested, this, &SyncController::retryRequested);
    connect(&page, &views::SyncPage::settleRequested, this, &SyncController::settle);
    connect(&page, &views::SyncPage::quarantineReadRequested, this, &SyncController::discardRead);
    connect(&page, &views::SyncPage::quarantineCopyRequested, this, &SyncController::copyQuarantined);
    connect(&page, &views::SyncPage::redraftRequested, this, &SyncController::redraft);
    connect(&page, &views::SyncPage::diagnosticsRequested, this, &SyncController::copyDiagnostics);
    m_refresh->now();
}

void SyncController::setStatus(const sync::Status &status)
{
    if (status.tries > 0 && m_status.tries == 0)
        m_troubleSince = m_place.now();
    m_status = status;
    m_refresh->soon();
    Q_EMIT chipChanged();
}

void SyncController::setTransfer(const link::Transfer &transfer)
{
    models::EvidenceTransfer file{!transfer.isDownload, static_cast<qint64>(transfer.done), static_cast<qint64>(transfer.total)};
    m_file = file.isUnderWay() ? std::optional(file) : std::nullopt;
    m_refresh->soon();
}

views::SyncState SyncController::chip() const
{
    views::SyncState state;
    state.online = m_status.state == sync::SyncState::Online || m_status.state == sync::SyncState::Syncing;
    state.pending = outboxActs(m_place.desk);
    state.files = static_cast<int>(m_status.uploadsWaiting);
    state.quarantined = static_cast<int>(m_place.desk.quarantine().size());
    for (const auto &record : m_place.desk.conflicts()) {
        if (maySettle(m_place.desk, m_place.kinds, record))
            state.conflicts += static_cast<int>(record.conflicts.size());
    }
    return state;
}

void SyncController::show()
{
    if (m_page)
        showPage();
    Q_EMIT chipChanged();
}

void SyncController::showPage()
{
    m_outbox.assign(outboxRows(m_place.desk));
    m_quarantine.assign(quarantineRows(m_place.desk));
    m_conflicts.assign(conflictRows(m_place.desk, m_place.kinds));
    m_shownAt.clear();
    for (const auto &record : m_place.desk.conflicts()) {
        if (const auto position = m_place.desk.positionOf(record.stream))
            m_shownAt[record.stream] = *position;
    }
    views::SyncFacts facts;
    facts.online = chip().online;
    facts.attempts = m_status.tries;
    if (m_status.tries > 0) {
        facts.trouble = m_status.lastError;
        facts.isAnswer = m_status.isLastErrorAnswer;
        facts.since = m_troubleSince;
        facts.nextAttempt = m_status.retryAt;
    } else if (m_status.state == sync::SyncState::SignInNeeded) {
        facts.trouble = ErrorCode::Unauthenticated;
    }
    facts.lastContact = m_status.lastContact;
    facts.server = m_server;
    facts.files = static_cast<int>(m_status.blobsWaiting);
    // What was on its way when the line broke is not any more.
    if (facts.online && facts.files > 0)
        facts.file = m_file;
    m_page->setFacts(facts, m_place.now());
}

void SyncController::settle(const views::SettleRequest &request)
{
    const auto &conflicts = m_place.desk.conflicts();
    const auto record = std::find_if(conflicts.begin(), conflicts.end(),
                                     [&](const auto &view) { return view.stream == request.stream && view.state.id == request.record; });
    if (record == conflicts.end())
        return;
    store::Draft draft;
    draft.stream = request.stream;
    draft.kind = record->state.kind;
    draft.record = request.record;
    draft.act = feed::Act::Set;
    // What the person saw on the card, and no later head.
    if (const auto shown = m_shownAt.find(request.stream); shown != m_shownAt.end())
        draft.base = shown->second;
    for (const auto &choice : request.fields) {
        const auto value = parseJson(choice.json.toStdString());
        if (!value) {
            Q_EMIT failed(Sentences::notSaved(value.error()));
            return;
        }
        if (choice.field.toStdString() != feed::RecordState::Removed)
            draft.fields.emplace(choice.field.toStdString(), *value);
        else if (*value == true)
            draft.act = feed::Act::Remove;
    }
    if (draft.act == feed::Act::Remove) {
        draft.fields.clear();
    } else if (draft.fields.empty()) {
        // Kept although somebody removed it: any set says so; write one field as it is.
        const auto shown = record->state.shownFields();
        if (!shown.empty())
            draft.fields.emplace(shown.begin()->key(), shown.begin()->value());
    }
    m_place.committer.commit(this, std::vector{std::move(draft)}, [this](const Result<store::CommitReceipt> &receipt) {
        if (receipt)
            Q_EMIT saved(tr("Settled; the other value stays in the record's history"));
        else
            Q_EMIT failed(Sentences::notSaved(receipt.error()));
    });
}

void SyncController::discardRead(const Id &change)
{
    const auto &kept = m_place.desk.quarantine();
    const auto entry = std::find_if(kept.begin(), kept.end(), [&](const auto &item) { return item.line && item.line->change.id == change; });
    if (entry == kept.end())
        return;
    struct Outcome
    {
        Result<void> done;
        DeskUpdate update;
    };
    m_place.store.ask(
        this,
        [no = entry->no, reads = m_place.desk.reads()](StoreRoom &room) -> Outcome {
            if (!room.cache)
                return {fail(ErrorCode::Unauthenticated), {}};
            const auto notice = room.cache->discardQuarantined(no);
            if (!notice)
                return {fail(notice.error()), {}};
            return {{}, updateFor(*room.cache, *notice, *reads)};
        },
        [this](Outcome outcome) {
            m_place.desk.take(std::move(outcome.update));
            if (!outcome.done)
                Q_EMIT failed(Sentences::notSaved(outcome.done.error()));
        });
}

void SyncController::copyQuarantined(const Id &change)
{
    for (const auto &entry : m_place.desk.quarantine()) {
        if (entry.line && entry.line->change.id == change) {
            QGuiApplication::clipboard()->setText(QString::fromStdString(entry.line->bytes));
            Q_EMIT saved(tr("Copied"));
        }
    }
}

void SyncController::redraft(const Id &change)
{
    const auto &kept = m_place.desk.quarantine();
    const auto entry = std::find_if(kept.begin(), kept.end(), [&](const auto &item) { return item.line && item.line->change.id == change; });
    if (entry == kept.end())
        return;
    const auto &line = entry->line->change;
    const auto *shelf = m_place.desk.shelfOf(line.kind);
    if (const auto otherwise = shelf ? shelf->redraft(line.kind) : std::nullopt)
        Q_EMIT redraftRequested({Intent::What::Begin, line.kind, entry->stream, std::nullopt, line.fields}, *otherwise);
}

void SyncController::copyDiagnostics()
{
    // States, counts and codes only: a support person needs no contents, and a clipboard keeps no secrets.
    QStringList lines;
    lines << QStringLiteral("server %1").arg(m_server);
    lines << QStringLiteral("state %1 pending %2 tries %3").arg(int(m_status.state)).arg(m_status.pending).arg(m_status.tries);
    if (m_status.lastError)
        lines << QStringLiteral("last error %1").arg(QString::fromStdString(std::string(name(*m_status.lastError))));
    lines << QStringLiteral("clock offset %1 ms").arg(m_status.clockOffsetMs);
    for (const auto &alarm : m_place.desk.alarms())
        lines << QStringLiteral("alarm %1 %2 %3")
                     .arg(QString::fromStdString(toRfc3339(alarm.at)), QString::fromStdString(enumName(alarm.code)),
                          QString::fromStdString(alarm.detail));
    for (const auto &failure : m_place.desk.failures())
        lines << QStringLiteral("failure %1 %2").arg(QString::fromStdString(std::string(name(failure.code))), QString::fromStdString(failure.detail));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    Q_EMIT saved(tr("Copied"));
}

} // namespace redoubt::console
