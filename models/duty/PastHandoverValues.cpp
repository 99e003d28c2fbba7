// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/PastHandoverValues.h"

#include "models/Text.h"
#include "models/duty/HandoverValues.h"
#include "models/duty/OfficeTime.h"
#include "models/duty/PastHandoverModel.h"

#include <algorithm>

namespace redoubt::models {

namespace {
constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t closeBeforeMs = 15 * minuteMs; ///< of the enlarged end, before and after what happened there
constexpr std::int64_t clockStepMs = 4 * 60 * minuteMs;

QString wallClock(const calendar::TimeZone &zone, Instant instant) { return text(calendar::TimeOfDay{zone.civil(instant).second / 60}.toString()); }

/// With month and day where it is another day than @p beside.
QString wallMoment(const calendar::TimeZone &zone, Instant instant, Instant beside)
{
    const auto clock = wallClock(zone, instant);
    return zone.date(instant) == zone.date(beside) ? clock : text(zone.date(instant).toString().substr(5)) + QLatin1Char(' ') + clock;
}

/// People of one post one after the other: each until the next came.
void addStood(ContinuityLane &lane, std::vector<const duty::DutyPerson *> people, Instant begun, Instant ends, Instant handed)
{
    std::ranges::stable_sort(people, {}, [](const duty::DutyPerson *person) { return person->since; });
    // Who stands from the same moment on stands together.
    for (std::size_t i = 0; i < people.size();) {
        QStringList names{text(people[i]->name)};
        std::size_t next = i + 1;
        while (next < people.size() && people[next]->since == people[i]->since)
            names << text(people[next++]->name);
        const Instant from = i == 0 ? begun : std::max(begun, people[i]->since);
        const Instant until = next < people.size() ? people[next]->since : handed;
        const auto name = names.join(QStringLiteral(", "));
        // Before somebody who stands in there was the one whose turn it was.
        const auto &before = people[i]->insteadOf;
        if (i == 0 && people[i]->since > begun)
            lane.pieces.push_back(
                {begun, people[i]->since, before ? text(*before) : QString(), before ? ContinuityPiece::Kind::Stood : ContinuityPiece::Kind::Gap});
        const Instant began = i == 0 && people[i]->since > begun ? people[i]->since : from;
        if (began < std::min(until, ends))
            lane.pieces.push_back({began, std::min(until, ends), name, ContinuityPiece::Kind::Stood});
        if (until > ends)
            lane.pieces.push_back({std::max(began, ends), until, name, ContinuityPiece::Kind::Extended});
        i = next;
    }
}

ContinuityValues continuityOfHandover(const duty::Shift &shift, const duty::HandoverView &view, const calendar::TimeZone &zone)
{
    ContinuityValues values;
    values.begunAt = shift.begunAt;
    values.endsAt = shift.endsAt;
    values.handedAt = view.incoming->value.at;
    values.closeFrom = std::max(shift.begunAt, Instant{std::min(values.endsAt.ms, values.handedAt.ms) - closeBeforeMs});
    values.closeUntil = Instant{std::max(values.endsAt.ms, values.handedAt.ms) + closeBeforeMs};
    std::vector<std::string> posts;
    const auto &sheet = view.handover.value.sheet;
    for (const auto *people : {&sheet.outgoing, &sheet.incoming}) {
        for (const auto &person : *people) {
            if (std::ranges::find(posts, person.post) == posts.end())
                posts.push_back(person.post);
        }
    }
    const auto leads = [&](const std::string &post) {
        return std::ranges::any_of(sheet.outgoing, [&](const auto &person) { return person.post == post && person.leads.value_or(false); });
    };
    std::ranges::stable_partition(posts, leads);
    for (const auto &post : posts) {
        ContinuityLane lane{text(post), {}};
        std::vector<const duty::DutyPerson *> stood;
        for (const auto &person : sheet.outgoing) {
            if (person.post == post)
                stood.push_back(&person);
        }
        addStood(lane, stood, values.begunAt, values.endsAt, values.handedAt);
        QStringList next;
        for (const auto &person : sheet.incoming) {
            if (person.post == post)
                next << text(person.name);
        }
        if (!next.isEmpty())
            lane.pieces.push_back({values.handedAt, values.closeUntil, next.join(QStringLiteral(", ")), ContinuityPiece::Kind::Next});
        values.hasGap = values.hasGap || std::ranges::any_of(lane.pieces, [](const auto &piece) { return piece.kind == ContinuityPiece::Kind::Gap; });
        values.lanes.push_back(std::move(lane));
    }
    for (Instant at = values.begunAt; at < values.endsAt; at = at + clockStepMs)
        values.clocks.emplace_back(at, wallClock(zone, at));
    values.begunText = wallClock(zone, values.begunAt);
    values.endsText = wallClock(zone, values.endsAt);
    values.handedText = wallClock(zone, values.handedAt);
    values.closeFromText = wallClock(zone, values.closeFrom);
    values.closeUntilText = wallClock(zone, values.closeUntil);
    values.planned = static_cast<int>(shownMinutes(values.endsAt) - shownMinutes(values.begunAt));
    values.extended = static_cast<int>(shownMinutes(values.handedAt) - shownMinutes(values.endsAt));
    values.minutes = values.planned + values.extended;
    return values;
}

LaterMatter laterMatter(const duty::OfficeBoard &board, const duty::HandedMatter &handed, int number, const calendar::TimeZone &zone,
                        Instant signedAt, Instant now)
{
    LaterMatter later;
    later.matter = handed.matter;
    later.number = number;
    later.title = text(handed.title);
    later.reference = text(duty::matterNumber(handed.matter));
    if (handed.closeBy)
        later.limit = wallMoment(zone, *handed.closeBy, signedAt);
    const auto *matter = board.matter(handed.matter);
    if (!matter)
        return later;
    const auto by = matter->value.closeBy;
    if (matter->value.closedAt) {
        later.minutesLate = by ? std::max<std::int64_t>(0, shownMinutes(*matter->value.closedAt) - shownMinutes(*by)) : 0;
        later.state = later.minutesLate > 0 ? LaterMatter::State::DoneLate : LaterMatter::State::Done;
        later.outcome = wallMoment(zone, *matter->value.closedAt, signedAt);
        if (matter->value.outcome)
            later.outcome += QLatin1Char(' ') + text(*matter->value.outcome);
    } else {
        later.minutesLate = by ? std::max<std::int64_t>(0, shownMinutes(now) - shownMinutes(*by)) : 0;
        later.state = later.minutesLate > 0 ? LaterMatter::State::Overdue : LaterMatter::State::Open;
    }
    return later;
}

ProofRow signatureRow(const duty::ProofLine &line, const duty::BoardRecord<duty::HandoverSignature> &signature, const ServerTrust &trust,
                      const calendar::TimeZone &zone)
{
    ProofRow row;
    row.part = line.part == duty::ProofPart::Outgoing ? ProofRow::Part::Outgoing : ProofRow::Part::Incoming;
    //: of a signature: who signed, and who was meant to
    row.who = line.meant.empty() ? text(signature.value.by) : PastHandoverModel::tr("%1 for %2").arg(text(signature.value.by), text(line.meant));
    row.state = line.holds ? ProofRow::State::Holds : ProofRow::State::Fails;
    const auto &certificate = signature.value.word.certificate;
    if (!line.holds || !certificate || !trust.key)
        return row; // without a certificate the server's own check stands for it: it takes no signature by another key
    if (feed::verifyCertificateOf(signature.value.word, trust.server, *trust.key))
        row.detail = QStringLiteral("%1, %2").arg(text(certificate->installationName), text(zone.date(certificate->issuedAt).toString()));
    else
        row.state = ProofRow::State::Fails;
    return row;
}

std::vector<ProofRow> proofRows(const Id &office, const duty::HandoverView &view, const ServerTrust &trust, const calendar::TimeZone &zone)
{
    std::vector<ProofRow> rows;
    for (const auto &line : duty::proveHandover(office, view)) {
        switch (line.part) {
        case duty::ProofPart::Outgoing: rows.push_back(signatureRow(line, *view.outgoing, trust, zone)); break;
        case duty::ProofPart::Incoming: rows.push_back(signatureRow(line, *view.incoming, trust, zone)); break;
        case duty::ProofPart::Digest:
            rows.push_back({ProofRow::Part::Digest,
                            line.holds ? ProofRow::State::Holds : ProofRow::State::Fails,
                            shortDigest(text(view.handover.value.digest)),
                            {}});
            break;
        case duty::ProofPart::ReadBack:
            rows.push_back({ProofRow::Part::ReadBack, line.holds ? ProofRow::State::Holds : ProofRow::State::Fails, text(line.who), {}});
            break;
        }
    }
    ProofRow server{ProofRow::Part::Server, ProofRow::State::Holds, {}, {}};
    const bool waits = view.handover.pending || view.outgoing->pending || view.incoming->pending || view.incoming->seq == 0;
    if (waits) {
        server.state = ProofRow::State::Waits;
    } else {
        server.who = QString::number(view.incoming->seq);
        server.detail = wallMoment(zone, view.incoming->addedAt, view.incoming->value.at);
    }
    rows.push_back(server);
    return rows;
}
} // namespace

bool PastHandoverValues::holds() const
{
    return std::ranges::none_of(proof, [](const ProofRow &row) { return row.state == ProofRow::State::Fails; });
}

std::optional<PastHandoverValues> pastHandoverValues(const duty::OfficeBoard &board, const Id &handover, const calendar::TimeZone &zone,
                                                     const ServerTrust &trust, Instant now)
{
    const auto view = board.completeHandover(handover);
    const auto *shift = view ? board.shift(view->handover.value.shift) : nullptr;
    if (!shift)
        return std::nullopt;
    PastHandoverValues values;
    values.handover = handover;
    values.shift = shift->id;
    const auto day = zone.date(shift->value.endsAt);
    values.number = text(duty::handoverNumber(day, handover));
    values.day = text(day.toString());
    values.minutesLate = duty::minutesLate(shift->value.endsAt, view->incoming->value.at);
    values.continuity = continuityOfHandover(shift->value, *view, zone);
    int number = 0;
    for (const auto &handed : view->handover.value.sheet.matters)
        values.matters.push_back(laterMatter(board, handed, ++number, zone, view->incoming->value.at, now));
    values.proof = proofRows(board.id(), *view, trust, zone);
    const auto passed = view->incoming->value.at;
    values.marks = markRows(duty::handoverMarks(board, *view), OfficeTime{passed, zone.offsetSeconds(passed)});
    values.checkedAt = wallClock(zone, now);
    values.fileName = values.number + QStringLiteral(".zip");
    return values;
}

} // namespace redoubt::models
