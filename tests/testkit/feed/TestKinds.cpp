// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/feed/TestKinds.h"

#include "feed/kinds/AccountKinds.h"

namespace redoubt::testkit {

namespace {
feed::Validation validateNote(const feed::Change &change, const feed::WriteContext &context)
{
    if (const auto *about = change.fields.if_contains("about"); about && !about->is_null()) {
        REDOUBT_ASSIGN(const auto id, fromJson<Id>(*about));
        if (!context.state->record(id))
            return fail(ErrorCode::NotFound, "about");
    }
    return std::vector<std::string>{};
}

feed::Validation validateMark(const feed::Change &change, const feed::WriteContext &)
{
    REDOUBT_ASSIGN(const auto points, fromJson<std::int64_t>(change.fields.at("points")));
    return points > MarkRecord::Cap ? std::vector<std::string>{"over_cap"} : std::vector<std::string>{};
}

std::vector<feed::DerivedGrant> grantsOfMembers(const Id &, const feed::StateView &state)
{
    std::vector<feed::DerivedGrant> grants;
    state.forEach(MemberRecord::Kind, [&](const feed::RecordState &record) {
        if (!record.isRemoved()) {
            if (const auto member = feed::decodeFields<MemberRecord>(record))
                grants.push_back({member->account, member->stream, member->role});
        }
        return true;
    });
    return grants;
}

bool isRoomOf(const Id &cell, const feed::RecordState &opener)
{
    const auto room = feed::decodeFields<RoomRecord>(opener);
    return opener.kind == RoomRecord::Kind && room && room->cell == cell;
}

template <class T>
feed::KindDeclaration opener(StreamPurpose purpose)
{
    auto kind = feed::describeKind<T>(T::Kind);
    kind.permission = Permission::PlanExercise;
    kind.purposes = {purpose};
    kind.opens = purpose;
    return kind;
}
} // namespace

void declareTestKinds(feed::KindRegistry &registry)
{
    const std::set<StreamPurpose> everywhere{StreamPurpose::WhiteCell, StreamPurpose::Team, StreamPurpose::Public};

    auto note = feed::describeKind<NoteRecord>(NoteRecord::Kind);
    note.permission = Permission::JudgeClaim;
    note.purposes = everywhere;
    note.validate = validateNote;
    for (auto &field : note.fields) {
        if (field.name == "severity")
            field.settle = feed::Settle::Person;
    }
    registry.declare(std::move(note));

    auto mark = feed::describeKind<MarkRecord>(MarkRecord::Kind);
    mark.recordClass = feed::RecordClass::Entry;
    mark.permission = Permission::SubmitClaim;
    mark.purposes = everywhere;
    mark.validate = validateMark;
    registry.declare(std::move(mark));

    registry.declare(opener<RoomRecord>(StreamPurpose::Team));
    registry.declare(opener<CellRecord>(StreamPurpose::WhiteCell));

    auto member = feed::describeKind<MemberRecord>(MemberRecord::Kind);
    member.permission = Permission::PlanExercise;
    member.purposes = {StreamPurpose::WhiteCell};
    registry.declare(std::move(member));
    registry.declare(feed::GrantRule{StreamPurpose::WhiteCell, {MemberRecord::Kind}, grantsOfMembers, isRoomOf});
}

feed::KindRegistry testRegistry()
{
    feed::KindRegistry registry;
    feed::declareAccountKinds(registry);
    declareTestKinds(registry);
    return registry;
}

} // namespace redoubt::testkit
