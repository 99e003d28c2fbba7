// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/incident/IncidentDrafts.h"
#include "app/drafts/incident/ReportDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "core/zones/ZoneDatabase.h"
#include "incident/board/IncidentStanding.h"
#include "incident/guide/GuidePack.h"
#include "resources/incident/guides/ShippedGuides.h"
#include "resources/incident/regimes/ShippedRegimes.h"
#include "tests/testkit/feed/FoldedStream.h"
#include "tests/testkit/feed/KeyedFamily.h"

#include <QtTest>

#include <algorithm>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

namespace redoubt::testkit {

/// A register folded in memory, as a server holds it, with its board; what people do is minted by the product's drafts.
class RegisterRoom
{
public:
    RegisterRoom() : stream(id(1), StreamPurpose::IncidentRegister, kinds), board(id(1)), reports(id(1))
    {
        stream.setFamily(&m_keys);
        incident::Register record;
        record.unit = id(2);
        record.name = "市网信办事件登记簿";
        record.zone = "Asia/Shanghai";
        (void)stream.add(id(1), record, approver, Role::IncidentApprover);
        refresh();
        for (const auto &file : resources::shippedRegimes()) {
            auto regime = incident::loadReportingRegime(file.text);
            regimes.push_back({*regime, *zones::systemZone(regime->zone)});
        }
    }

    [[nodiscard]] static Id id(std::uint8_t number)
    {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = number;
        return Id(bytes);
    }
    [[nodiscard]] Id newId() { return id(++m_last); }
    /// At @p hour : @p minute of 16 April 2026 in Shanghai.
    [[nodiscard]] static Instant at(int hour, int minute, int second = 0)
    {
        constexpr std::int64_t midnight = 1'776'268'800'000; // 2026-04-16T00:00+08:00
        return {midnight + ((hour * 60LL + minute) * 60 + second) * 1000};
    }
    [[nodiscard]] static drafts::IncidentHand hand(int hour, int minute, const char *name = "起草人01") { return {name, at(hour, minute)}; }

    /// What the server says to the first that it refuses.
    feed::Validation write(const std::vector<store::Draft> &drafts, const Id &account, Role role)
    {
        std::vector<std::string> marks;
        for (const auto &draft : drafts) {
            const Id change = draft.id.value_or(newId());
            const auto said = stream.write(change, draft.record.value_or(change), draft.kind.c_str(), draft.act, draft.fields, account, role);
            if (!said)
                return said;
            marks.insert(marks.end(), said->begin(), said->end());
        }
        refresh();
        return marks;
    }
    template <class Drafts>
    feed::Validation write(const Result<Drafts> &made)
    {
        if (!made)
            return fail(made.error());
        if constexpr (std::is_same_v<Drafts, store::Draft>)
            return write(std::vector{*made}, drafter, Role::IncidentDrafter);
        else
            return write(*made, drafter, Role::IncidentDrafter);
    }
    void refresh()
    {
        stream.forEachRecord([&](const feed::RecordState &record) {
            board.take(record);
            reports.take(record);
        });
    }

    /// An operator of critical infrastructure finds at 14:20 that all of it is down since then.
    [[nodiscard]] drafts::BeginWish outage() const
    {
        drafts::BeginWish wish;
        wish.title = "政务云平台整体中断";
        wish.parties = {"cii_operator", "city_unit"};
        wish.guide = {guide.id, guide.version, guide.digest, {}};
        for (const auto &regime : regimes)
            wish.regimes.push_back({regime.regime.id, regime.regime.version, regime.regime.digest, {}});
        wish.moments = {{incident::MomentSort::Discovered, at(14, 20), incident::Precision::Minute, 480, "监控告警", {}}};
        drafts::ImpactWish down;
        down.row = "cii_whole_down";
        down.since = at(14, 20);
        down.source = "监控告警";
        wish.impacts = {down};
        wish.year = 2026;
        return wish;
    }
    Id begin(const drafts::BeginWish &wish, int hour = 14, int minute = 24)
    {
        const auto made = drafts::beginIncidentDrafts(board, wish, hand(hour, minute), [this] { return newId(); });
        if (!made || !write(made))
            qFatal("no incident");
        return *made->front().id;
    }
    Id begin() { return begin(outage()); }
    [[nodiscard]] incident::IncidentView view(const Id &incident) const { return board.incident(incident).value(); }
    [[nodiscard]] incident::IncidentStanding standing(const Id &incident, Instant when) const
    {
        const auto made = incident::standingOf(view(incident), {guide, regimes}, when);
        if (!made)
            qFatal("%s", made.error().detail.c_str());
        return *made;
    }
    [[nodiscard]] incident::HopClock clock(const Id &incident, Instant when, const std::string &hop) const
    {
        for (const auto &each : standing(incident, when).deadlines.clocks) {
            if (each.hop == hop)
                return each;
        }
        qFatal("no hop %s", hop.c_str());
    }
    /// @p account's word on @p overruling; with a key that the server has not certified for them, where @p withOwnKey is false.
    [[nodiscard]] feed::SignedWord word(const incident::Overruling &overruling, const Id &account, bool withOwnKey = true) const
    {
        return feed::signWord(KeyedFamily::keyOf(withOwnKey ? account : id(77)), {account, account}, incident::overruledIn(board.id(), overruling));
    }

    const Id drafter = id(20);
    const Id approver = id(21);
    feed::KindRegistry kinds = productKinds();
    FoldedStream stream;
    incident::IncidentBoard board;
    incident::IncidentReportBoard reports;
    incident::GradingGuide guide = *incident::loadGradingGuide(resources::shippedGuides().front().text);
    std::vector<incident::ZonedRegime> regimes;

private:
    struct Keys final : KeyedFamily
    {
        Keys() : KeyedFamily(id(1)) { }
        /// id(21) approves, nobody else.
        [[nodiscard]] bool holdsInUnit(const Id &account, const Id &, const std::set<Role> &) const override { return account == id(21); }
    };
    Keys m_keys;
    std::uint8_t m_last = 100;
};

} // namespace redoubt::testkit
