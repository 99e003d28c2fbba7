// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/BulletinBoard.h"

#include "duty/bulletin/BulletinRules.h"
#include "duty/kinds/DeclareBulletinKinds.h"

#include <algorithm>
#include <type_traits>

namespace redoubt::duty {

namespace {

template <class T>
const BoardRecord<T> *knownIn(const std::map<Id, BoardRecord<T>> &records, const Id &id)
{
    const auto found = records.find(id);
    return found == records.end() ? nullptr : &found->second;
}

template <class T>
void eraseOf(std::map<Id, BoardRecord<T>> &records, const Id &stream, bool &erased)
{
    erased = std::erase_if(records, [&](const auto &entry) { return entry.second.stream == stream; }) > 0 || erased;
}

bool hasFlag(const std::vector<std::string> &flagged, std::string_view flag) { return std::ranges::find(flagged, flag) != flagged.end(); }

bool latestFirst(const BoardRecord<Bulletin> &a, const BoardRecord<Bulletin> &b)
{
    return std::pair(a.value.paper.issuedAt, a.id) > std::pair(b.value.paper.issuedAt, b.id);
}
} // namespace

template <class T>
bool BulletinBoard::takeInto(std::map<Id, BoardRecord<T>> &map, const Id &stream, const feed::RecordState &record)
{
    return feed::takeRecord(map, m_unreadable, stream, record);
}

template <class T>
bool BulletinBoard::takeAnswer(std::map<Id, BoardRecord<T>> &map, const Id &stream, const feed::RecordState &record)
{
    const bool taken = takeInto(map, stream, record);
    if (const auto *known = knownIn(map, record.id)) {
        auto &said = m_said[{stream, known->value.bulletin}];
        if constexpr (std::is_same_v<T, BulletinReceipt>)
            said.receipts.insert(record.id);
        else if constexpr (std::is_same_v<T, BulletinFeedback>)
            said.feedbacks.insert(record.id);
        else
            said.reminders.insert(record.id);
    }
    return taken;
}

bool BulletinBoard::take(const Id &stream, const feed::RecordState &record)
{
    const std::string_view kind = record.kind;
    if (kind == Bulletin::Kind) {
        const bool taken = takeInto(m_bulletins, stream, record);
        m_notVerified.erase(record.id);
        if (const auto *bulletin = knownIn(m_bulletins, record.id)) {
            if (const auto holds = verifyBulletin(stream, bulletin->value); !holds)
                m_notVerified[record.id] = holds.error();
        }
        return taken;
    }
    if (kind == BulletinEnd::Kind)
        return takeInto(m_ends, stream, record);
    if (kind == UnitGroup::Kind)
        return takeInto(m_groups.records(), stream, record);
    if (kind == BulletinDraft::Kind)
        return takeInto(m_drafts, stream, record);
    if (kind == BulletinCheck::Kind)
        return takeInto(m_checks, stream, record);
    if (kind == BulletinReceipt::Kind)
        return takeAnswer(m_receipts, stream, record);
    if (kind == BulletinFeedback::Kind)
        return takeAnswer(m_feedbacks, stream, record);
    if (kind == BulletinReminder::Kind)
        return takeAnswer(m_reminders, stream, record);
    if (kind == UnitContact::Kind)
        return takeInto(m_contacts, stream, record);
    return false;
}

bool BulletinBoard::drop(const Id &record)
{
    m_unreadable.erase(record);
    m_notVerified.erase(record);
    return m_bulletins.erase(record) + m_ends.erase(record) + m_groups.records().erase(record) + m_drafts.erase(record) + m_checks.erase(record)
        + m_receipts.erase(record) + m_feedbacks.erase(record) + m_reminders.erase(record) + m_contacts.erase(record)
        > 0;
}

bool BulletinBoard::forget(const Id &stream)
{
    bool erased = false;
    eraseOf(m_bulletins, stream, erased);
    eraseOf(m_ends, stream, erased);
    eraseOf(m_groups.records(), stream, erased);
    eraseOf(m_drafts, stream, erased);
    eraseOf(m_checks, stream, erased);
    eraseOf(m_receipts, stream, erased);
    eraseOf(m_feedbacks, stream, erased);
    eraseOf(m_reminders, stream, erased);
    eraseOf(m_contacts, stream, erased);
    std::erase_if(m_said, [&](const auto &entry) { return entry.first.first == stream; });
    return erased;
}

BulletinView BulletinBoard::viewOf(const BoardRecord<Bulletin> &bulletin) const
{
    BulletinView view{bulletin, {}, {}, {}, false};
    if (const auto why = m_notVerified.find(bulletin.id); why != m_notVerified.end())
        view.notVerified = why->second;
    for (const auto &[id, end] : m_ends) {
        if (end.stream != bulletin.stream || end.value.bulletin != bulletin.id)
            continue;
        const auto rank = [](const BoardRecord<BulletinEnd> &each) { return std::pair(each.value.ending, feed::orderOf(each)); };
        if (!view.end || rank(end) < rank(*view.end))
            view.end = end;
    }
    const BoardRecord<Bulletin> *correction = nullptr;
    for (const auto &[id, other] : m_bulletins) {
        if (other.stream != bulletin.stream || id == bulletin.id)
            continue;
        view.numberTaken = view.numberTaken || other.value.paper.number == bulletin.value.paper.number;
        if (other.value.paper.corrects == bulletin.id && (!correction || latestFirst(*correction, other)))
            correction = &other;
    }
    if (correction)
        view.correctedBy = correction->id;
    return view;
}

DraftView BulletinBoard::viewOf(const BoardRecord<BulletinDraft> &draft) const
{
    DraftView view{draft, {}};
    const auto digest = digestOfBody(draft.value.body);
    for (const auto &[id, check] : m_checks) {
        if (check.value.draft == draft.id && check.value.digest == digest && (!view.check || feed::orderOf(*view.check) < feed::orderOf(check)))
            view.check = check;
    }
    return view;
}

std::vector<BulletinView> BulletinBoard::sent(const Id &broadcast) const
{
    std::vector<BulletinView> views;
    for (const auto &[id, bulletin] : m_bulletins) {
        if (bulletin.stream == broadcast)
            views.push_back(viewOf(bulletin));
    }
    std::ranges::sort(views, [](const auto &a, const auto &b) { return latestFirst(a.bulletin, b.bulletin); });
    return views;
}

std::vector<BulletinView> BulletinBoard::sentTo(const Id &unit, const std::optional<Id> &own) const
{
    std::vector<BulletinView> views;
    for (const auto &[id, bulletin] : m_bulletins) {
        const auto &to = bulletin.value.paper.body.to;
        if (bulletin.stream != own && std::ranges::find(to, unit, &Addressee::unit) != to.end())
            views.push_back(viewOf(bulletin));
    }
    std::ranges::sort(views, [](const auto &a, const auto &b) { return latestFirst(a.bulletin, b.bulletin); });
    return views;
}

std::optional<BulletinView> BulletinBoard::bulletin(const Id &id) const
{
    const auto *known = knownIn(m_bulletins, id);
    return known ? std::optional(viewOf(*known)) : std::nullopt;
}

std::vector<std::string> BulletinBoard::numbers(const Id &broadcast) const
{
    std::vector<std::string> numbers;
    for (const auto &[id, bulletin] : m_bulletins) {
        if (bulletin.stream == broadcast)
            numbers.push_back(bulletin.value.paper.number);
    }
    return numbers;
}

std::vector<DraftView> BulletinBoard::drafts(const Id &office) const
{
    std::vector<DraftView> views;
    for (const auto &[id, draft] : m_drafts) {
        if (draft.stream == office && !draft.value.issued)
            views.push_back(viewOf(draft));
    }
    std::ranges::sort(views, [](const auto &a, const auto &b) {
        return std::pair(a.draft.value.draftedAt, a.draft.id) > std::pair(b.draft.value.draftedAt, b.draft.id);
    });
    return views;
}

std::optional<DraftView> BulletinBoard::draft(const Id &id) const
{
    const auto *known = knownIn(m_drafts, id);
    return known ? std::optional(viewOf(*known)) : std::nullopt;
}

UnitAnswer BulletinBoard::answerIn(const std::optional<Id> &channel, const Id &bulletin) const
{
    UnitAnswer answer;
    const auto said = channel ? m_said.find({*channel, bulletin}) : m_said.end();
    const BoardRecord<BulletinReceipt> *receipt = nullptr;
    const BoardRecord<BulletinFeedback> *feedback = nullptr;
    if (said != m_said.end()) {
        for (const auto &id : said->second.receipts) {
            const auto *each = knownIn(m_receipts, id);
            if (each && (!receipt || feed::orderOf(*each) < feed::orderOf(*receipt)))
                receipt = each;
        }
        for (const auto &id : said->second.feedbacks) {
            const auto *each = knownIn(m_feedbacks, id);
            answer.feedbacks += each ? 1 : 0;
            if (each && (!feedback || feed::orderOf(*feedback) < feed::orderOf(*each)))
                feedback = each;
        }
    }
    answer.state = stateOf(channel.has_value(), receipt != nullptr, feedback ? std::optional(feedback->value.result) : std::nullopt);
    if (receipt) {
        answer.acknowledgedAt = receipt->value.at;
        answer.acknowledgedBy = receipt->value.by;
        const auto *read = knownIn(m_bulletins, bulletin);
        answer.otherText = read && read->value.digest != receipt->value.digest;
        answer.pending = receipt->pending;
    }
    if (feedback) {
        answer.answeredAt = feedback->value.at;
        answer.answeredBy = feedback->value.by;
        answer.said = feedback->value.text;
        answer.files = feedback->value.files.value_or(std::vector<feed::AttachedFile>());
        answer.pending = answer.pending || feedback->pending;
    }
    return answer;
}

std::vector<UnitAnswer> BulletinBoard::answers(const Id &bulletin, const std::vector<UnitChannel> &channels) const
{
    const auto *sent = knownIn(m_bulletins, bulletin);
    if (!sent)
        return {};
    std::map<Id, Id> channelOf;
    for (const auto &each : channels)
        channelOf[each.unit] = each.channel;
    std::vector<UnitAnswer> answers;
    for (const auto &addressee : sent->value.paper.body.to) {
        const auto channel = channelOf.find(addressee.unit);
        auto answer = answerIn(channel == channelOf.end() ? std::nullopt : std::optional(channel->second), bulletin);
        answer.unit = addressee.unit;
        answer.name = addressee.name;
        answers.push_back(std::move(answer));
    }
    return answers;
}

std::vector<BoardRecord<BulletinReminder>> BulletinBoard::remindersIn(const Id &channel, const Id &bulletin) const
{
    std::vector<BoardRecord<BulletinReminder>> result;
    const auto said = m_said.find({channel, bulletin});
    if (said == m_said.end())
        return result;
    for (const auto &id : said->second.reminders) {
        const auto *reminder = knownIn(m_reminders, id);
        if (reminder && !hasFlag(reminder->flags, marks::Needless))
            result.push_back(*reminder);
    }
    std::ranges::sort(result, [](const auto &a, const auto &b) { return std::pair(a.value.at, a.id) > std::pair(b.value.at, b.id); });
    return result;
}

std::vector<UnitReminder> BulletinBoard::reminders(const Id &bulletin, const std::vector<UnitChannel> &channels) const
{
    std::vector<UnitReminder> result;
    for (const auto &each : channels) {
        for (auto &reminder : remindersIn(each.channel, bulletin))
            result.push_back({each.unit, std::move(reminder.value)});
    }
    return result;
}

std::vector<BoardRecord<UnitContact>> BulletinBoard::contacts(const Id &channel) const
{
    std::vector<BoardRecord<UnitContact>> all;
    for (const auto &[id, contact] : m_contacts) {
        if (contact.stream == channel)
            all.push_back(contact);
    }
    std::ranges::sort(all, [](const auto &a, const auto &b) { return std::pair(a.value.name, a.id) < std::pair(b.value.name, b.id); });
    const auto standsFor = [&](const BoardRecord<UnitContact> &one) -> const BoardRecord<UnitContact> * {
        const auto found = one.value.deputyOf ? std::ranges::find(all, *one.value.deputyOf, &BoardRecord<UnitContact>::id) : all.end();
        return found == all.end() ? nullptr : &*found;
    };
    std::vector<BoardRecord<UnitContact>> result;
    for (const auto &first : all) {
        const auto *superior = standsFor(first);
        if (superior && !standsFor(*superior))
            continue; // stands below them; deputies of deputies, and who stand for each other, stand by themselves
        result.push_back(first);
        if (superior)
            continue;
        for (const auto &deputy : all) {
            if (standsFor(deputy) == &first)
                result.push_back(deputy);
        }
    }
    return result;
}

const BoardRecord<UnitContact> *BulletinBoard::contact(const Id &id) const { return knownIn(m_contacts, id); }

std::optional<Id> BulletinBoard::bulletinOf(const Id &record) const
{
    if (m_bulletins.contains(record))
        return record;
    if (const auto *end = knownIn(m_ends, record))
        return end->value.bulletin;
    if (const auto *receipt = knownIn(m_receipts, record))
        return receipt->value.bulletin;
    if (const auto *feedback = knownIn(m_feedbacks, record))
        return feedback->value.bulletin;
    if (const auto *reminder = knownIn(m_reminders, record))
        return reminder->value.bulletin;
    return std::nullopt;
}

const feed::AttachedFile *BulletinBoard::file(const std::string &digest) const
{
    const auto in = [&](const std::vector<feed::AttachedFile> &files) -> const feed::AttachedFile * {
        const auto found = std::ranges::find(files, digest, &feed::AttachedFile::digest);
        return found == files.end() ? nullptr : &*found;
    };
    for (const auto &[id, bulletin] : m_bulletins) {
        if (const auto *found = in(bulletin.value.paper.body.files))
            return found;
    }
    for (const auto &[id, draft] : m_drafts) {
        if (const auto *found = in(draft.value.body.files))
            return found;
    }
    for (const auto &[id, feedback] : m_feedbacks) {
        if (const auto *found = feedback.value.files ? in(*feedback.value.files) : nullptr)
            return found;
    }
    return nullptr;
}

} // namespace redoubt::duty
