// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/checks/DutyOracle.h"

#include "core/crypto/Digest.h"
#include "feed/SignedWord.h"

#include <algorithm>
#include <cctype>

namespace redoubt::simulation {

namespace {
template <class T>
std::optional<T> plainField(const json::object &fields, const char *name)
{
    const auto *value = fields.if_contains(name);
    if (!value || value->is_null())
        return {};
    auto read = fromJson<T>(*value);
    return read ? std::optional<T>(std::move(*read)) : std::nullopt;
}

/// Accounts in a list of people; who leads hands nothing over.
std::set<Id> standingPeople(const json::value *list, bool withLeaders)
{
    std::set<Id> accounts;
    for (const auto &person : list && list->is_array() ? list->as_array() : json::array()) {
        const auto &fields = person.as_object();
        if (withLeaders || !plainField<bool>(fields, "leads").value_or(false))
            accounts.insert(plainField<Id>(fields, "account").value_or(Id()));
    }
    return accounts;
}

/// Letters and digits of what was said; the simulation's people answer in ASCII.
std::string heard(const std::string &text)
{
    std::string letters;
    for (const char c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return letters;
}

std::string listed(const std::set<Id> &ids)
{
    std::string text = "{";
    for (const auto &id : ids)
        text += (text.size() > 1 ? " " : "") + id.toString();
    return text + "}";
}
} // namespace

std::optional<Instant> firstUnheld(const std::vector<StoodTime> &stood, Instant from)
{
    // From holder to holder, as somebody would who asks minute after minute who is responsible.
    auto at = from;
    for (std::size_t steps = 0; steps <= stood.size(); ++steps) {
        std::optional<Instant> until;
        for (const auto &time : stood) {
            if (time.from > at || (time.until && *time.until <= at))
                continue;
            if (!time.until)
                return {};
            until = std::max(until.value_or(*time.until), *time.until);
        }
        if (!until)
            return at;
        at = *until;
    }
    return at;
}

void DutyOracle::broken(const feed::PulledLine &line, const std::string &what)
{
    m_broken.push_back("office " + m_office.toString() + ", line " + std::to_string(line.envelope.seq) + " (" + line.line.change.kind + "): " + what);
}

Violations DutyOracle::take(const std::vector<feed::PulledLine> &lines, std::size_t from)
{
    for (auto at = from; at < lines.size(); ++at) {
        const auto &line = lines[at];
        const auto &kind = line.line.change.kind;
        if (kind == "duty.shift") {
            takeShift(line);
        } else if (kind == "duty.matter") {
            takeMatter(line);
        } else if (kind == "duty.log" || kind == "duty.check") {
            checkWrittenInto(line);
            if (kind == "duty.log")
                ++m_logLines[plainField<Id>(line.line.change.fields, "shift").value_or(Id())];
        } else if (kind == "duty.handover") {
            takeHandover(line);
        } else if (kind == "duty.read_back") {
            takeReadBack(line);
        } else if (kind == "duty.handover_signature") {
            takeSignature(line);
        }
    }
    m_taken = lines.size();
    checkHeld();
    return std::exchange(m_broken, {});
}

void DutyOracle::checkMark(const feed::PulledLine &line, const char *mark, bool belongs)
{
    const auto &flags = line.envelope.flags;
    const bool stands = std::ranges::find(flags, mark) != flags.end();
    if (stands != belongs)
        broken(line, std::string(belongs ? "is not marked " : "is marked ") + mark);
}

void DutyOracle::checkWrittenInto(const feed::PulledLine &line)
{
    const auto shift = m_shifts.find(plainField<Id>(line.line.change.fields, "shift").value_or(Id()));
    if (shift == m_shifts.end())
        return broken(line, "belongs to no shift");
    checkMark(line, "after_shift", !shift->second.ends.empty());
}

void DutyOracle::takeShift(const feed::PulledLine &line)
{
    const auto &change = line.line.change;
    if (change.act == feed::Act::Remove)
        return broken(line, "a shift that was stood is taken away");
    if (change.act == feed::Act::Add) {
        PlainShift shift;
        shift.begunAt = plainField<Instant>(change.fields, "begunAt").value_or(Instant{});
        shift.people = standingPeople(change.fields.if_contains("people"), false);
        shift.after = plainField<Id>(change.fields, "after");
        auto beside = standing();
        if (shift.after && isPassed(*shift.after, shift.begunAt))
            beside.erase(*shift.after);
        checkMark(line, "not_handed_over", !beside.empty());
        shift.group = change.group;
        if (shift.people.empty())
            broken(line, "nobody stands in it");
        m_shifts[change.record] = shift;
        if (!m_first)
            m_first = shift.begunAt;
        return;
    }
    const auto shift = m_shifts.find(change.record);
    if (shift == m_shifts.end())
        return broken(line, "ends a shift that nobody began");
    const auto at = plainField<Instant>(change.fields, "endedAt");
    const auto handover = plainField<Id>(change.fields, "handover");
    if (!at || !handover)
        return broken(line, "changes a shift without ending it");
    const ShiftEnd end{*at, *handover, change.group};
    checkEnd(change.record, end);
    shift->second.ends.push_back(end);
    m_newEnds.emplace_back(change.record, end);
}

bool DutyOracle::isPassedBy(const PlainHandover &handover, Instant at)
{
    bool isPassed = false;
    for (const auto &given : handover.signatures) {
        for (const auto &taken : handover.signatures)
            isPassed = isPassed || (given.outgoing && !taken.outgoing && given.signer != taken.signer && taken.at == at);
    }
    return isPassed;
}

bool DutyOracle::isPassed(const Id &shift, Instant at) const
{
    return std::ranges::any_of(m_handovers, [&](const auto &entry) { return entry.second.shift == shift && isPassedBy(entry.second, at); });
}

void DutyOracle::checkEnd(const Id &id, const ShiftEnd &end)
{
    const auto say = [&](const std::string &what) {
        m_broken.push_back("office " + m_office.toString() + ": shift " + id.toString() + " ends " + what);
    };
    const auto found = m_handovers.find(end.handover);
    if (found == m_handovers.end() || found->second.shift != id)
        return say("by no handover of its own");
    const auto &handover = found->second;
    if (!isPassedBy(handover, end.at))
        say("without two people's signatures, or at another time than they passed it on");
    for (const auto &[matter, asked] : handover.matters) {
        if (asked.critical && !asked.said.value_or(false))
            say("and " + matter.toString() + " was not read back");
    }
}

/// Responsibility that one puts down another has picked up at that very moment, in the same breath.
void DutyOracle::checkSuccessor(const Id &id, const ShiftEnd &end)
{
    const auto handover = m_handovers.find(end.handover);
    const auto hasSigned = [&](const Id &account) {
        return handover != m_handovers.end() && std::ranges::any_of(handover->second.signatures, [&](const Signed &word) {
                   return !word.outgoing && word.signer == account && word.at == end.at;
               });
    };
    const bool isFollowed = std::ranges::any_of(m_shifts, [&](const auto &entry) {
        const auto &next = entry.second;
        const bool begins = next.after == id && next.begunAt == end.at && next.group == end.group && end.group && handover != m_handovers.end()
            && next.people == handover->second.incoming;
        // Two shifts were begun without seeing each other, and who takes over this one stands in the other already.
        const auto isOver = [&](const ShiftEnd &other) { return other.at <= end.at; };
        const bool goesOn = entry.first != id && next.after != id && next.begunAt <= end.at && std::ranges::none_of(next.ends, isOver)
            && std::ranges::any_of(next.people, hasSigned);
        return begins || goesOn;
    });
    if (!isFollowed)
        m_broken.push_back("office " + m_office.toString() + ": shift " + id.toString() + " is put down at " + toRfc3339(end.at)
                           + ", and nobody has picked it up");
}

void DutyOracle::checkHeld()
{
    for (const auto &[shift, end] : std::exchange(m_newEnds, {}))
        checkSuccessor(shift, end);
    if (!m_first)
        return;
    const auto where = "office " + m_office.toString() + ": ";
    if (standing().empty()) {
        m_broken.push_back(where + "nobody stands");
        for (const auto &matter : openMatters())
            m_broken.push_back(where + "the open matter " + matter.toString() + " is nobody's");
    }
    std::vector<StoodTime> stood;
    for (const auto &[id, shift] : m_shifts) {
        // Of two ends the earlier one: whichever people settle on, nothing must depend on it.
        std::optional<Instant> until;
        for (const auto &end : shift.ends)
            until = std::min(until.value_or(end.at), end.at);
        stood.push_back({shift.begunAt, until});
    }
    if (const auto unheld = firstUnheld(stood, *m_first))
        m_broken.push_back(where + "nobody is responsible at " + toRfc3339(*unheld));
}

void DutyOracle::takeMatter(const feed::PulledLine &line)
{
    const auto &change = line.line.change;
    if (change.act == feed::Act::Remove)
        return broken(line, "an open matter is taken away");
    if (change.act == feed::Act::Add) {
        checkWrittenInto(line);
        PlainMatter matter;
        matter.shift = plainField<Id>(change.fields, "shift").value_or(Id());
        matter.critical = plainField<bool>(change.fields, "critical").value_or(false);
        matter.answer = plainField<std::string>(change.fields, "answer").value_or("");
        m_matters[change.record] = std::move(matter);
    } else if (!m_matters.contains(change.record)) {
        return broken(line, "changes a matter that nobody opened");
    }
    auto &matter = m_matters[change.record];
    matter.closed = matter.closed || plainField<Instant>(change.fields, "closedAt");
}

void DutyOracle::takeHandover(const feed::PulledLine &line)
{
    const auto &change = line.line.change;
    const auto shift = m_shifts.find(plainField<Id>(change.fields, "shift").value_or(Id()));
    const auto *sheet = change.fields.if_contains("sheet");
    if (shift == m_shifts.end() || !sheet || !sheet->is_object())
        return broken(line, "belongs to no shift");
    const auto &shown = sheet->as_object();
    PlainHandover handover;
    handover.shift = shift->first;
    handover.digest = plainField<std::string>(change.fields, "digest").value_or("");
    handover.outgoing = standingPeople(shown.if_contains("outgoing"), false);
    handover.incoming = standingPeople(shown.if_contains("incoming"), false);
    for (const auto &entry : shown.at("matters").as_array()) {
        const auto &fields = entry.as_object();
        Asked asked;
        asked.critical = plainField<bool>(fields, "critical").value_or(false);
        asked.answer = plainField<std::string>(fields, "answer").value_or("");
        handover.matters[plainField<Id>(fields, "matter").value_or(Id())] = std::move(asked);
    }
    if (handover.digest != digestOf(writeCanonicalJson(*sheet)).toString())
        broken(line, "its digest is another sheet's");
    if (handover.outgoing != shift->second.people || !handover.outgoing.contains(line.envelope.author.account))
        broken(line, "is prepared for others than those who stand");
    bool isSilent = false;
    for (const auto &[id, matter] : m_matters) {
        const auto handed = handover.matters.find(id);
        const bool isSaid = handed != handover.matters.end() && handed->second.critical && handed->second.answer == matter.answer;
        isSilent = isSilent || (matter.critical && !matter.closed && !isSaid);
    }
    checkMark(line, "critical_missing", isSilent);
    checkMark(line, "after_shift", !shift->second.ends.empty());
    m_handovers[change.record] = std::move(handover);
}

void DutyOracle::takeReadBack(const feed::PulledLine &line)
{
    const auto &fields = line.line.change.fields;
    const auto handover = m_handovers.find(plainField<Id>(fields, "handover").value_or(Id()));
    if (handover == m_handovers.end())
        return broken(line, "is of no handover");
    const auto asked = handover->second.matters.find(plainField<Id>(fields, "matter").value_or(Id()));
    if (asked == handover->second.matters.end())
        return broken(line, "is of nothing that was handed over");
    const auto said = heard(plainField<std::string>(fields, "said").value_or(""));
    const bool isRight = !said.empty() && said == heard(asked->second.answer);
    if (plainField<bool>(fields, "matches") != isRight)
        broken(line, "says of itself what is not so");
    asked->second.said = isRight;
}

void DutyOracle::takeSignature(const feed::PulledLine &line)
{
    const auto &fields = line.line.change.fields;
    const auto found = m_handovers.find(plainField<Id>(fields, "handover").value_or(Id()));
    if (found == m_handovers.end())
        return broken(line, "is of no handover");
    auto &handover = found->second;
    const auto side = plainField<std::string>(fields, "side").value_or("");
    const auto at = plainField<Instant>(fields, "at").value_or(Instant{});
    const auto word = plainField<feed::SignedWord>(fields, "word");
    if (!word || !m_knows({word->signer, word->installation}, word->key))
        return broken(line, "is by a key that is nobody's");
    if (!feed::verifyWord(*word, {m_office, "duty.handover_signature", found->first, side, handover.digest, at}))
        return broken(line, "is of something else");
    const bool isOutgoing = side == "Outgoing" || side == "outgoing";
    if (!(isOutgoing ? handover.outgoing : handover.incoming).contains(word->signer))
        return broken(line, "is by somebody who does not stand there");
    handover.signatures.push_back({isOutgoing, word->signer, at});
}

std::set<Id> DutyOracle::standing() const
{
    std::set<Id> ids;
    for (const auto &[id, shift] : m_shifts) {
        if (shift.ends.empty())
            ids.insert(id);
    }
    return ids;
}

std::set<Id> DutyOracle::openMatters() const
{
    std::set<Id> ids;
    for (const auto &[id, matter] : m_matters) {
        if (!matter.closed)
            ids.insert(id);
    }
    return ids;
}

std::set<Id> DutyOracle::handedOver() const
{
    std::set<Id> ids;
    for (const auto &[id, shift] : m_shifts) {
        for (const auto &end : shift.ends)
            ids.insert(end.handover);
    }
    return ids;
}

std::int64_t DutyOracle::twiceHandedOver() const
{
    return std::ranges::count_if(m_shifts, [](const auto &entry) { return entry.second.ends.size() > 1; });
}

Violations checkSomebodyStands(const duty::OfficeBoard &board)
{
    if (board.shifts().empty())
        return {};
    if (!board.running()) {
        std::string shown;
        for (const auto &[id, shift] : board.shifts())
            shown += " " + id.toString() + " until " + toRfc3339(*shift.value.endedAt) + (shift.pending ? " (on its way)" : "");
        return {"office " + board.id().toString() + " shows nobody on duty:" + shown};
    }
    std::vector<StoodTime> stood;
    std::optional<Instant> first;
    for (const auto &[id, shift] : board.shifts()) {
        stood.push_back({shift.value.begunAt, shift.value.endedAt});
        if (!shift.value.after && (!first || shift.value.begunAt < *first))
            first = shift.value.begunAt;
    }
    const auto unheld = first ? firstUnheld(stood, *first) : std::nullopt;
    if (unheld)
        return {"office " + board.id().toString() + " shows nobody responsible at " + toRfc3339(*unheld)};
    return {};
}

Violations checkShown(const duty::OfficeBoard &board, const DutyOracle &truth)
{
    Violations found;
    const auto compare = [&](const char *what, const std::set<Id> &shown, const std::set<Id> &told) {
        if (shown != told)
            found.push_back("office " + board.id().toString() + " shows " + what + " " + listed(shown) + ", and there are " + listed(told));
    };
    std::set<Id> standing;
    std::map<Id, std::int64_t> lines;
    for (const auto &[id, shift] : board.shifts()) {
        if (!shift.value.endedAt)
            standing.insert(id);
        if (const auto count = std::ssize(board.log(id)); count > 0)
            lines[id] = count;
    }
    compare("standing", standing, truth.standing());
    std::set<Id> open;
    for (const auto &view : board.openMatters())
        open.insert(view.matter.id);
    compare("open matters", open, truth.openMatters());
    std::set<Id> complete;
    for (const auto &view : board.handovers())
        complete.insert(view.handover.id);
    // A handover that both signed may belong to a shift that was ended by another.
    const auto passed = truth.handedOver();
    if (!std::ranges::includes(complete, passed))
        compare("handovers", complete, passed);
    if (lines != truth.logLines())
        found.push_back("office " + board.id().toString() + " does not show every line of its log");
    if (truth.hasBegun() && !board.running())
        found.push_back("office " + board.id().toString() + " shows nobody on duty");
    return found;
}

} // namespace redoubt::simulation
