// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/ShiftDrafts.h"
#include "app/handover/HandoverFile.h"
#include "core/zones/ZoneDatabase.h"
#include "tests/drafts/duty/DutyRoom.h"

namespace redoubt::testkit {

/// A shift that was handed over twelve minutes late: of three checks one passed, one is not as it should be and one is still to do; two matters
/// are open, one of them critical and read back.
class HandedOver
{
public:
    HandedOver()
    {
        using namespace drafts;
        using namespace duty;
        const auto ok = [](const auto &said) {
            if (!said)
                qFatal("%s", said.error().detail.c_str());
        };
        const auto item = [](const char *key, const char *name) {
            CheckItem made;
            made.key = key;
            made.section = "机房环境";
            made.name = name;
            made.type = CheckType::Number;
            made.unit = "℃";
            made.least = 18;
            made.most = 27;
            return made;
        };
        ok(room.write(checklistDraft(room.board, "日常", {item("a", "机房温度"), item("b", "库房温度"), item("c", "机柜温度")}), room.planner,
                      Role::DutyPlanner));
        auto leader = DutyRoom::person(DutyRoom::id(20), "带班领导A", "带班领导");
        leader.leads = true;
        ok(room.write(beginDraft(room.board, {DutyRoom::at(0), DutyRoom::at(24 * 60), {leader, DutyRoom::person(room.officer, "值班员01", "主班")}},
                                 DutyRoom::at(0)),
                      room.officer));
        shift = room.running();
        const auto hand = [this](std::int64_t minutes) { return room.hand("值班员01", minutes); };
        ok(room.write(checkDraft(room.board, shift, {"a", false, {}, "22", {}, {}}, hand(10)), room.officer));
        ok(room.write(checkDraft(room.board, shift, {"b", false, {}, "31.5", {}, {}}, hand(11)), room.officer));
        MatterWish critical;
        critical.title = "互联网出口 B 丢包";
        critical.critical = true;
        critical.question = "该找谁？";
        critical.answer = "运营商，工单 #5521";
        critical.closeBy = DutyRoom::at(24 * 60 + 30);
        critical.tracker = "值班员01";
        ok(room.write(matterDrafts(room.board, shift, critical, hand(20), [this] { return room.newId(); }), room.officer));
        MatterWish plain;
        plain.title = "介质清点缺照片";
        ok(room.write(matterDrafts(room.board, shift, plain, hand(30), [this] { return room.newId(); }), room.officer));
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(room.next, "值班员03", "主班")};
        wish.reminders = "重保到 4 月 20 日";
        wish.things = "值班电话 2 部";
        ok(room.write(prepareDraft(room.board, shift, wish, room.officer, hand(24 * 60 - 20)), room.officer));
        for (const auto &matter : room.handover().toReadBack)
            ok(room.write(readBackDraft(room.handover(), matter, "运营商 工单5521", room.hand("值班员03", 24 * 60 - 10)), room.next));
        ok(room.write(signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(24 * 60 - 5)), room.officer));
        ok(room.write(takeOverDrafts(room.board, room.handover(), room.signer(room.next), {DutyRoom::at(24 * 60), DutyRoom::at(48 * 60), {}},
                                     DutyRoom::at(24 * 60 + 12)),
                      room.next));
    }

    [[nodiscard]] duty::HandoverView view() const { return room.board.handovers().front(); }
    [[nodiscard]] handover::Contents contents(std::string paper = "%PDF-1.5 the sheet") const
    {
        handover::Contents made;
        made.header.server = DutyRoom::id(3);
        made.header.serverName = "市网信办";
        const auto key = DutyRoom::serverKey().verifyKey();
        made.header.serverKey.assign(key.bytes.begin(), key.bytes.end());
        made.header.suite = "sha256-ed25519-aes256gcm";
        made.header.office = room.office;
        made.header.officeName = "值班室";
        made.header.zone = "Asia/Shanghai";
        made.header.number = "JJ-20260416-0001";
        made.header.exportedAt = DutyRoom::at(30 * 60);
        made.header.exportedBy = "值班员02";
        made.shift = *room.board.shift(shift);
        made.view = view();
        made.checks = room.board.checks(shift);
        made.paper = std::move(paper);
        return made;
    }
    [[nodiscard]] handover::SealSign seal() const
    {
        return [this](const feed::SignedMatter &matter) -> std::optional<feed::SignedWord> { return *room.signer(room.second).sign(matter); };
    }
    [[nodiscard]] std::string file() const { return handover::writeFile(contents(), seal()).value(); }

    DutyRoom room;
    Id shift;
};

} // namespace redoubt::testkit
