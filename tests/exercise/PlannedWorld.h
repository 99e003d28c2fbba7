// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Digest.h"
#include "exercise/kinds/ClaimReview.h"
#include "exercise/kinds/ExerciseKinds.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Plan.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "tests/exercise/FoldedFamily.h"

#include <QtGlobal>

#include <memory>
#include <string>
#include <tuple>

namespace redoubt::testkit {

using namespace exercise;

/// An exercise with everything that a record of it can name, and a good record of each kind to begin with.
struct PlannedWorld
{
    PlannedWorld()
    {
        declareExerciseKinds(registry);
        family = std::make_unique<FoldedFamily>(registry);
        auto &white = family->open(cell, StreamPurpose::WhiteCell);
        take(white, cell, goodExercise());
        auto &notices = family->open(board, StreamPurpose::Public);
        take(notices, board, goodBoard());
        for (auto [room, team, side] : {std::tuple(redRoom, red, TeamSide::Red), std::tuple(blueRoom, blue, TeamSide::Blue)}) {
            Room opener;
            opener.unit = unit;
            opener.exercise = cell;
            opener.side = side;
            opener.team = team;
            take(family->open(room, StreamPurpose::Team), room, opener);
            Team planned = goodTeam();
            planned.code = side == TeamSide::Red ? "红01" : "蓝01";
            planned.side = side;
            planned.room = room;
            take(white, team, planned);
        }
        Phase window;
        window.name = "攻击窗口";
        take(white, phase, window);
        Target known;
        known.name = "门户";
        known.unit = unit;
        take(notices, target, known);
        take(white, hiddenTarget, known);
        take(white, cell, {{"state", "running"}, {"noticeBoard", board.toString()}}, Exercise::Kind);
        take(family->at(redRoom), claim, goodClaim());
        take(white, ids.next(), ExerciseMember{redMember, "队员", Role::RedMember, red, {}});
        take(white, ruling, goodRuling());
        take(white, award, goodScore());
    }

    template <class T>
    void take(FoldedStream &stream, const Id &id, const T &value)
    {
        if (const auto written = stream.add(id, value, coordinator, roleFor(T::Kind)); !written)
            qFatal("%s: %s", T::Kind, written.error().detail.c_str());
    }
    void take(FoldedStream &stream, const Id &record, json::object fields, const char *kind)
    {
        if (const auto written = stream.write(ids.next(), record, kind, feed::Act::Set, std::move(fields), coordinator, roleFor(kind)); !written)
            qFatal("%s: %s", kind, written.error().detail.c_str());
    }
    static Role roleFor(std::string_view kind) { return kind == Claim::Kind ? Role::RedMember : Role::Coordinator; }

    Exercise goodExercise() const
    {
        Exercise value;
        value.unit = unit;
        value.name = "磐石";
        return value;
    }
    NoticeBoard goodBoard() const
    {
        NoticeBoard value;
        value.unit = unit;
        value.exercise = cell;
        return value;
    }
    Team goodTeam() const
    {
        Team value;
        value.code = "红02";
        value.room = redRoom;
        return value;
    }
    Claim goodClaim() const
    {
        Claim value;
        value.exercise = cell;
        value.team = red;
        value.title = "取得权限";
        value.target = target;
        value.evidence = {{"log.txt", digestOf(std::string_view("x")).toString(), 1, "", {}, {}}};
        return value;
    }
    Ruling goodRuling() const
    {
        Ruling value;
        value.claim = claim;
        value.claimStream = redRoom;
        value.team = red;
        value.reason = "证据充分";
        return value;
    }
    RulingNotice goodNotice() const
    {
        RulingNotice value;
        value.claim = claim;
        value.ruling = ruling;
        value.reason = "证据充分";
        return value;
    }
    ScoreEntryRecord goodScore() const
    {
        ScoreEntryRecord value;
        value.team = red;
        value.pointsNano = Points::whole(50).nano();
        value.ruling = ruling;
        return value;
    }

    /// Where a record of @p kind lies, and its fields.
    std::pair<Id, json::object> good(std::string_view kind) const
    {
        if (kind == Exercise::Kind)
            return {cell, toJsonObject(goodExercise())};
        if (kind == NoticeBoard::Kind)
            return {board, toJsonObject(goodBoard())};
        if (kind == Room::Kind)
            return {redRoom, toJsonObject(Room{unit, cell, "", "", "", TeamSide::Red, red, {}})};
        if (kind == Team::Kind)
            return {cell, toJsonObject(goodTeam())};
        if (kind == Phase::Kind)
            return {cell, toJsonObject(Phase{PhaseKind::Freeze, "冻结", 3, {}, {}, {}})};
        if (kind == Target::Kind)
            return {board, toJsonObject(Target{"门户", unit, "", false, false, {}})};
        if (kind == ExerciseMember::Kind)
            return {cell, toJsonObject(ExerciseMember{coordinator, "队员", Role::RedMember, red, {}})};
        if (kind == RoomMember::Kind)
            return {redRoom, toJsonObject(RoomMember{redMember, "队员", {}, {}})};
        if (kind == PackText::Kind) {
            const auto text = std::string(resources::shippedRulePacks().front().text);
            return {cell, toJsonObject(PackText{digestOf(text).toString(), text, {}})};
        }
        if (kind == Claim::Kind)
            return {redRoom, toJsonObject(goodClaim())};
        if (kind == Ruling::Kind)
            return {cell, toJsonObject(goodRuling())};
        if (kind == RulingNotice::Kind)
            return {redRoom, toJsonObject(goodNotice())};
        if (kind == ScoreEntryRecord::Kind)
            return {cell, toJsonObject(goodScore())};
        if (kind == ClaimReview::Kind)
            return {cell, toJsonObject(ClaimReview{claim, {5000}, {6000}, {}})};
        if (kind == BoardFreeze::Kind)
            return {cell, toJsonObject(BoardFreeze{{5000}, false, {}, {}, {}})};
        return {board, toJsonObject(PublishedBoard{{5000}, "red", {{"红01", "听涛", 1, 0, {}}}, {}, {}})};
    }

    /// What a server says to a good add of @p kind but for @p field: "taken", or the word of its refusal.
    std::string verdict(const std::string &kind, const std::string &field, const std::string &value)
    {
        auto [streamId, fields] = good(kind);
        if (value.empty())
            fields.erase(field);
        else
            fields[field] = parseJson(value, {.maxBytes = 1 << 20, .maxStringBytes = 1 << 20}).value();
        // What opens a stream is written into one that is not there yet.
        const auto *declared = registry.find(kind);
        const bool opens = declared->opens.has_value();
        FoldedStream fresh(streamId, opens ? *declared->opens : StreamPurpose::WhiteCell, registry);
        fresh.setFamily(family.get());
        auto &stream = opens ? fresh : family->at(streamId);
        const auto id = opens ? streamId : kind == Team::Kind ? red : ids.next();
        const auto written = stream.validate(id, id, kind.c_str(), feed::Act::Add, std::move(fields), coordinator, roleFor(kind));
        return written ? "taken" : std::string(name(written.error().code));
    }

    ManualClock clock;
    SeededRandom random{31};
    IdSource ids{clock, random};
    feed::KindRegistry registry;
    Id unit = ids.next();
    Id coordinator = ids.next();
    Id cell = ids.next();
    Id board = ids.next();
    Id redRoom = ids.next();
    Id blueRoom = ids.next();
    Id red = ids.next();
    Id blue = ids.next();
    Id phase = ids.next();
    Id target = ids.next();
    Id hiddenTarget = ids.next();
    Id claim = ids.next();
    Id ruling = ids.next();
    Id award = ids.next();
    Id redMember = ids.next();
    std::unique_ptr<FoldedFamily> family;
};

} // namespace redoubt::testkit
