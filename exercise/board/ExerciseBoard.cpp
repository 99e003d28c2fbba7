// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/board/ExerciseBoard.h"

#include "feed/BoardRecord.h"
#include "feed/SettledRecord.h"
#include "feed/KindRegistry.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace redoubt::exercise {

namespace {
void putIndex(std::unordered_map<Id, std::vector<Id>> &index, const Id &claim, const Id &record)
{
    auto &list = index[claim];
    if (std::find(list.begin(), list.end(), record) == list.end())
        list.push_back(record);
}

/// Takes @p record out of @p map; true if it was there.
template <class T>
bool erase(std::map<Id, BoardRecord<T>> &map, const Id &record)
{
    return map.erase(record) > 0;
}

template <class T>
bool eraseIndexed(std::map<Id, BoardRecord<T>> &map, std::unordered_map<Id, std::vector<Id>> &index, const Id &record)
{
    const auto found = map.find(record);
    if (found == map.end())
        return false;
    std::erase(index[found->second.value.claim], record);
    map.erase(found);
    return true;
}
} // namespace

ExerciseBoard::Touched &ExerciseBoard::Touched::operator|=(const Touched &other)
{
    plan = plan || other.plan;
    claims = claims || other.claims;
    scores = scores || other.scores;
    return *this;
}

ExerciseBoard::ExerciseBoard(Id exercise) : m_id(exercise), m_ledger(exercise) { }

template <class T>
bool ExerciseBoard::takeInto(std::map<Id, BoardRecord<T>> &map, const Id &stream, const feed::RecordState &record)
{
    return feed::takeRecord(map, m_unreadable, stream, record);
}

ExerciseBoard::Touched ExerciseBoard::take(const Id &stream, const feed::RecordState &record)
{
    Touched touched;
    const std::string_view kind = record.kind;
    if (kind == Exercise::Kind) {
        if (record.id != m_id)
            return touched;
        std::map<Id, BoardRecord<Exercise>> one;
        if (takeInto(one, stream, record))
            m_exercise = one.empty() ? std::nullopt : std::optional(std::move(one.begin()->second));
        m_discarded = record.isRemoved();
        readPack();
        touched.plan = true;
    } else if (kind == PackText::Kind) {
        takeInto(m_packs, stream, record);
        readPack();
        touched.plan = true;
    } else if (kind == Phase::Kind) {
        touched.plan = takeInto(m_phases, stream, record);
    } else if (kind == Team::Kind) {
        touched.plan = touched.scores = takeInto(m_teams, stream, record);
    } else if (kind == Target::Kind) {
        touched.plan = takeInto(m_targets, stream, record);
    } else if (kind == ExerciseMember::Kind) {
        touched.plan = takeInto(m_members, stream, record);
    } else if (kind == Room::Kind) {
        touched.plan = takeInto(m_rooms, stream, record);
    } else if (kind == RoomMember::Kind) {
        touched.plan = takeInto(m_mates, stream, record);
    } else if (kind == NoticeBoard::Kind) {
        touched.plan = takeInto(m_boards, stream, record);
        readPack();
    } else if (kind == Claim::Kind) {
        // One that does not open is shown as it was: a ruling then names what its judge saw.
        if (touched.claims = takeInto(m_claims, stream, record); touched.claims && m_claims.contains(record.id))
            m_contents[record.id] = judgedContents(record);
    } else if (kind == Ruling::Kind) {
        if (takeInto(m_rulings, stream, record))
            putIndex(m_rulingsOf, m_rulings.at(record.id).value.claim, record.id);
        touched.claims = touched.scores = true;
    } else if (kind == RulingNotice::Kind) {
        if (isTold(stream, record))
            return drop(record.id);
        if (takeInto(m_notices, stream, record))
            putIndex(m_noticesOf, m_notices.at(record.id).value.claim, record.id);
        touched.claims = true;
    } else if (kind == ScoreEntryRecord::Kind) {
        takeScore(stream, record);
        touched.scores = true;
    } else if (kind == BoardFreeze::Kind) {
        touched.scores = takeInto(m_freezes, stream, record);
    } else if (kind == PublishedBoard::Kind) {
        if (isTold(stream, record))
            return drop(record.id);
        touched.scores = takeInto(m_published, stream, record);
    } else if (kind == ClaimReview::Kind) {
        touched.claims = takeInto(m_reviews, stream, record);
    }
    return touched;
}

void ExerciseBoard::takeScore(const Id &stream, const feed::RecordState &record)
{
    if (stream != m_id)
        return;
    const auto decoded = feed::decodeFields<ScoreEntryRecord>(record);
    if (!decoded) {
        m_unreadable[record.id] = {record.id, record.kind, decoded.error()};
        return;
    }
    const auto position = record.addSeq == 0 ? Provisional : static_cast<LedgerPosition>(record.addSeq);
    m_undone.reset();
    const auto recorded = m_ledger.record(toScoreEntry(record.id, m_id, record.author.account, *decoded), position);
    if (recorded)
        m_unreadable.erase(record.id);
    else
        m_unreadable[record.id] = {record.id, record.kind, recorded.error()};
}

ExerciseBoard::Touched ExerciseBoard::drop(const Id &record)
{
    Touched touched;
    m_unreadable.erase(record);
    m_undone.reset();
    if (m_ledger.withdraw(record) || erase(m_freezes, record) || erase(m_published, record))
        touched.scores = true;
    else if (eraseIndexed(m_rulings, m_rulingsOf, record))
        touched.claims = touched.scores = true;
    else if (erase(m_reviews, record))
        touched.claims = true;
    else if (erase(m_claims, record) || eraseIndexed(m_notices, m_noticesOf, record)) {
        m_contents.erase(record);
        touched.claims = true;
    } else if (erase(m_phases, record) || erase(m_teams, record) || erase(m_targets, record) || erase(m_members, record) || erase(m_rooms, record)
               || erase(m_mates, record) || erase(m_boards, record) || erase(m_packs, record))
        touched.plan = true;
    else if (m_exercise && m_exercise->id == record) {
        m_exercise.reset();
        touched.plan = true;
    }
    return touched;
}

ExerciseBoard::Touched ExerciseBoard::forget(const Id &stream)
{
    const auto lies = [&](const auto &entry) { return entry.second.stream == stream; };
    if (stream == m_id) {
        m_exercise.reset();
        m_discarded = false;
        m_pack.reset();
        m_ledger = ScoreLedger(m_id);
        m_undone.reset();
        m_unreadable.clear();
    }
    for (auto *index : {&m_rulingsOf, &m_noticesOf}) {
        for (auto &[claim, records] : *index) {
            std::erase_if(records, [&](const Id &record) {
                const auto ruling = m_rulings.find(record);
                const auto notice = m_notices.find(record);
                return (ruling != m_rulings.end() && lies(*ruling)) || (notice != m_notices.end() && lies(*notice));
            });
        }
    }
    std::erase_if(m_packs, lies);
    std::erase_if(m_phases, lies);
    std::erase_if(m_teams, lies);
    std::erase_if(m_targets, lies);
    std::erase_if(m_members, lies);
    std::erase_if(m_rooms, lies);
    std::erase_if(m_mates, lies);
    std::erase_if(m_boards, lies);
    std::erase_if(m_contents, [&](const auto &entry) {
        const auto claim = m_claims.find(entry.first);
        return claim == m_claims.end() || lies(*claim);
    });
    std::erase_if(m_claims, lies);
    std::erase_if(m_rulings, lies);
    std::erase_if(m_notices, lies);
    std::erase_if(m_freezes, lies);
    std::erase_if(m_published, lies);
    std::erase_if(m_reviews, lies);
    return {true, true, true};
}

void ExerciseBoard::readPack()
{
    const NoticeBoard *notice = noticeBoard();
    const auto wanted = m_exercise ? m_exercise->value.packDigest : notice ? notice->packDigest : std::nullopt;
    if (!wanted) {
        m_pack.reset();
        return;
    }
    if (m_pack && m_pack->digest == *wanted)
        return;
    m_pack.reset();
    for (const auto &[id, pack] : m_packs) {
        // The server checked the digest; a pending one of our own was computed from the text.
        if (pack.value.digest != *wanted)
            continue;
        if (auto read = loadRulePack(pack.value.text)) {
            m_pack = std::move(*read);
            return;
        }
    }
}

const std::string *ExerciseBoard::packText() const
{
    const auto found = std::ranges::find_if(m_packs, [this](const auto &pack) { return m_pack && pack.second.value.digest == m_pack->digest; });
    return found == m_packs.end() ? nullptr : &found->second.value.text;
}

std::string ExerciseBoard::name() const
{
    if (m_exercise)
        return m_exercise->value.name;
    for (const auto &[id, room] : m_rooms) {
        if (room.value.exercise == m_id)
            return room.value.exerciseName;
    }
    const NoticeBoard *notice = noticeBoard();
    return notice ? notice->exerciseName : std::string();
}

const NoticeBoard *ExerciseBoard::noticeBoard() const
{
    const auto found = std::ranges::find_if(m_boards, [this](const auto &board) { return board.second.value.exercise == m_id; });
    return found == m_boards.end() ? nullptr : &found->second.value;
}

std::optional<ExerciseState> ExerciseBoard::state() const
{
    if (m_exercise)
        return m_exercise->value.state;
    const NoticeBoard *notice = noticeBoard();
    return notice ? notice->state : std::nullopt;
}

ExerciseBoard::StateWord ExerciseBoard::stateWord() const
{
    const auto word = [](const auto &from) { return StateWord{from.stateReason.value_or(""), from.stateAt, from.stateBy.value_or("")}; };
    if (m_exercise)
        return word(m_exercise->value);
    const NoticeBoard *notice = noticeBoard();
    return notice ? word(*notice) : StateWord{};
}

std::optional<bool> ExerciseBoard::anonymousJudges() const
{
    if (m_exercise)
        return m_exercise->value.anonymousJudges;
    const NoticeBoard *notice = noticeBoard();
    return notice ? notice->anonymousJudges : std::nullopt;
}

std::vector<ScheduledPhase> ExerciseBoard::schedule() const
{
    if (!m_exercise) {
        const NoticeBoard *notice = noticeBoard();
        return notice && notice->schedule ? *notice->schedule : std::vector<ScheduledPhase>{};
    }
    std::vector<ScheduledPhase> result;
    for (const auto &phase : orderedPhases())
        result.push_back({phase.id, phase.value.kind, phase.value.name, phase.value.startsAt, phase.value.endsAt, {}});
    return result;
}

std::optional<Id> ExerciseBoard::currentPhase() const
{
    if (m_exercise)
        return m_exercise->value.currentPhase;
    const NoticeBoard *notice = noticeBoard();
    return notice ? notice->currentPhase : std::nullopt;
}

std::vector<BoardRecord<Phase>> ExerciseBoard::orderedPhases() const
{
    std::vector<BoardRecord<Phase>> result;
    for (const auto &[id, phase] : m_phases)
        result.push_back(phase);
    std::sort(result.begin(), result.end(),
              [](const auto &a, const auto &b) { return std::tuple(a.value.order, a.id) < std::tuple(b.value.order, b.id); });
    return result;
}

std::vector<Id> ExerciseBoard::scoringTeams(TeamSide side) const
{
    std::vector<const BoardRecord<Team> *> teams;
    for (const auto &[id, team] : m_teams) {
        if (team.value.side == side && !team.value.noOp)
            teams.push_back(&team);
    }
    std::sort(teams.begin(), teams.end(),
              [](const auto *a, const auto *b) { return std::tie(a->value.code, a->id) < std::tie(b->value.code, b->id); });
    std::vector<Id> result;
    result.reserve(teams.size());
    for (const auto *team : teams)
        result.push_back(team->id);
    return result;
}

std::optional<ExerciseBoard::Freeze> ExerciseBoard::freeze() const
{
    const BoardRecord<BoardFreeze> *last = nullptr;
    for (const auto &[id, freeze] : m_freezes) {
        // The copy in the public stream has its place there, which says nothing of the ledger.
        if (m_exercise && freeze.stream != m_id)
            continue;
        if (!last || orderOf(*last) < orderOf(freeze))
            last = &freeze;
    }
    if (!last || last->value.lifts)
        return std::nullopt;
    const bool ours = last->stream == m_id;
    return Freeze{ours && last->seq != 0 ? static_cast<LedgerPosition>(last->seq) : Provisional, last->value.at, last->value.publishAt,
                  ours ? std::optional(last->author) : std::nullopt};
}

std::vector<BoardRecord<PublishedBoard>> ExerciseBoard::publishedBoards() const
{
    std::map<std::string, const BoardRecord<PublishedBoard> *> latest;
    for (const auto &[id, board] : m_published) {
        auto &slot = latest[board.value.side];
        if (!slot || orderOf(*slot) < orderOf(board))
            slot = &board;
    }
    std::vector<BoardRecord<PublishedBoard>> result;
    result.reserve(latest.size());
    for (const auto &[side, board] : latest)
        result.push_back(*board);
    return result;
}

std::vector<feed::UnreadableRecord> ExerciseBoard::unreadable() const
{
    std::vector<feed::UnreadableRecord> result;
    for (const auto &[id, item] : m_unreadable)
        result.push_back(item);
    return result;
}

} // namespace redoubt::exercise
