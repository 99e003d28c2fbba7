// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Answer.h"
#include "server/auth/Session.h"
#include "server/streams/AccountRates.h"
#include "server/streams/PlantedBugs.h"
#include "server/streams/ServerHand.h"
#include "server/streams/WriteState.h"

#include <optional>
#include <set>
#include <vector>

namespace redoubt::server {

/// Records of one kind, removed ones too, that one stream may hold by what people write: twice the largest exercise that the design speaks
/// of. What goes through all of them stays bounded.
inline constexpr std::size_t MaxRecordsOfKind = 200'000;

/// One push, from its chains to its verdicts (DESIGN §3, §4). Nothing is written before run() returns; then the caller flushes.
class PushRun
{
public:
    PushRun(WriteState &state, ServerHand &hand, const Session &session, const feed::PushRequest &request, const AccountLimits &limits,
            AccountRates &rates, const PlantedBugs &bugs);

    /// A refusal changes nothing, but for a fork: the chain is closed and an alarm stands.
    [[nodiscard]] Answer<feed::PushResponse> run();

private:
    /// A chain of the push, as it follows from what the server has.
    struct ChainWork
    {
        ChainRow *chain = nullptr;
        std::vector<Digest> digests;        ///< of the lines
        std::vector<feed::ChainHead> heads; ///< after each line
        std::vector<Link> known;            ///< what the server has of these positions
        std::vector<Link> fresh;            ///< what it gets now
        std::vector<QuarantineRow> refused; ///< of these, what goes into quarantine
        std::size_t next = 0;               ///< the line that judge() comes to
    };
    /// What became of one change.
    struct Outcome
    {
        feed::ChangeVerdict verdict;
        std::string detail;
    };

    [[nodiscard]] Answer<void> checkChains();
    [[nodiscard]] Answer<void> readKnown(ChainWork &work, const feed::PushChain &chain);
    [[nodiscard]] Answer<void> refuseFork(ChainWork &work, const feed::PushChain &chain, std::size_t line);
    [[nodiscard]] tl::unexpected<Refusal> refuseWithExpected(ErrorCode code, std::string detail) const;
    void findScatteredGroups();

    // what the account may take of the server (PushKeeping.cpp)
    [[nodiscard]] Answer<void> checkRoom();
    void keepLinks(std::size_t chain);
    void keepStray(std::size_t chain, LinkSegment segment);
    void keepQuarantined(ChainWork &work, bool isStrange);
    /// Whose digests have to go so that @p count more have room; refused with StorageFull where that is not enough.
    [[nodiscard]] Answer<std::set<feed::ChainId>> straysToForget(std::int64_t count);
    [[nodiscard]] bool isStranger(const Id &stream);
    void tell(std::string_view matter, const std::string &detail);

    [[nodiscard]] std::size_t judgeUnit(std::size_t first);
    [[nodiscard]] Outcome remembered(const feed::PushRequest::Item &item, const Link &link);
    [[nodiscard]] Result<feed::ChangeVerdict> judge(const feed::PushRequest::Item &item, const Digest &digest);
    /// judge(); a row that it needs and that cannot be read is a failure of this change, not of the push.
    [[nodiscard]] Result<feed::ChangeVerdict> judgeReadable(const feed::PushRequest::Item &item, const Digest &digest);
    [[nodiscard]] feed::Validation validate(const feed::Change &change, const feed::WriteContext &context) const;
    /// @p unit's stream of what @p kind opens, which is to have the id @p stream.
    [[nodiscard]] Result<Role> openOfUnit(const Id &unit, const feed::KindDeclaration &kind, const Id &stream);
    [[nodiscard]] Result<Role> open(const feed::Change &change, const feed::KindDeclaration *kind, const Id &stream);
    [[nodiscard]] Result<Role> roleFor(const feed::Change &change, const Id &stream);
    void record(const feed::PushRequest::Item &item, Outcome outcome);

    WriteState &m_state;
    ServerHand &m_hand;
    const Session &m_session;
    const feed::PushRequest &m_request;
    const AccountLimits &m_limits;
    AccountRates &m_rates;
    const PlantedBugs &m_bugs;
    std::vector<ChainWork> m_chains;
    std::optional<std::set<Id>> m_toldOf; ///< streams in which the account has or had a role
    bool m_isToldOfCertain = true;
    std::set<Id> m_scattered;       ///< groups that do not stand together
    std::vector<GrantRow> m_births; ///< of the unit that is being judged
    feed::PushResponse m_response;
};

} // namespace redoubt::server
