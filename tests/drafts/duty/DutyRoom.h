// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/HandoverDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "tests/testkit/feed/FoldedStream.h"
#include "tests/testkit/feed/KeyedFamily.h"

#include <QtTest>

#include <algorithm>

namespace redoubt::testkit {

/// A duty office folded in memory, as a server holds it, with its board; what people do in it is minted by the product's drafts.
class DutyRoom
{
public:
    DutyRoom() : stream(office, StreamPurpose::DutyOffice, kinds), board(office)
    {
        stream.setFamily(&m_keys);
        duty::Office record;
        record.unit = id(2);
        record.name = "值班室";
        record.zone = "Asia/Shanghai";
        take(stream.add(office, record, planner, Role::DutyPlanner));
    }

    /// An id of this room: the same for the same number.
    [[nodiscard]] static Id id(std::uint8_t number)
    {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = number;
        return Id(bytes);
    }
    [[nodiscard]] Id newId() { return id(++m_last); }

    /// Writes @p drafts as one person's act; what the server marks of any, or says to the first that it refuses.
    feed::Validation write(const std::vector<store::Draft> &drafts, const Id &account, Role role = Role::DutyOfficer)
    {
        std::vector<std::string> marks; // of all, in their order
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
    feed::Validation write(const Result<store::Draft> &draft, const Id &account, Role role = Role::DutyOfficer)
    {
        return draft ? write(std::vector{*draft}, account, role) : feed::Validation(fail(draft.error()));
    }
    feed::Validation write(const Result<std::vector<store::Draft>> &drafts, const Id &account, Role role = Role::DutyOfficer)
    {
        return drafts ? write(*drafts, account, role) : feed::Validation(fail(drafts.error()));
    }

    [[nodiscard]] drafts::DutyHand hand(const std::string &name, std::int64_t minutes) const { return {name, at(minutes)}; }
    /// @p minutes after the shift begins: 2026-04-15 08:30 in Shanghai.
    [[nodiscard]] static Instant at(std::int64_t minutes) { return Instant{1'776'213'000'000 + minutes * 60'000}; }
    [[nodiscard]] static duty::DutyPerson person(const Id &account, const std::string &name, const std::string &post)
    {
        return {post, account, name, at(0), {}, {}, {}};
    }
    /// Signs with the key that the server has certified for @p account; another key: with one that it has not.
    [[nodiscard]] drafts::Signer signer(const Id &account, bool withOwnKey = true) const
    {
        return {account, [account, withOwnKey](const feed::SignedMatter &matter) -> Result<feed::SignedWord> {
                    auto word = feed::signWord(KeyedFamily::keyOf(withOwnKey ? account : id(99)), {account, account}, matter);
                    if (withOwnKey)
                        word.certificate = certificateOf(account);
                    return word;
                }};
    }
    /// The server's word for the key of @p account.
    [[nodiscard]] static feed::CertificateRecord certificateOf(const Id &account)
    {
        feed::CertificateRecord certificate;
        certificate.account = account;
        certificate.installation = account;
        certificate.installationName = "DUTY-01";
        const auto key = KeyedFamily::keyOf(account).verifyKey();
        certificate.key.assign(key.bytes.begin(), key.bytes.end());
        certificate.issuedAt = at(-60);
        const auto signature = serverKey().sign(feed::certificateMessage(id(3), certificate));
        certificate.signature.assign(signature.begin(), signature.end());
        return certificate;
    }
    /// Of the server id(3).
    [[nodiscard]] static SigningKey serverKey() { return *SigningKey::fromSeed(Bytes(32, 9)); }
    [[nodiscard]] const Id &running() const { return board.running()->id; }
    /// Takes every role in the unit from @p account.
    void dismiss(const Id &account) { m_keys.strangers.insert(account); }
    [[nodiscard]] duty::HandoverView handover() const { return *board.handoverOf(running()); }

    const Id office = id(1);
    const Id planner = id(10);
    const Id officer = id(11);
    const Id second = id(12);
    const Id next = id(13);
    const Id leader = id(14);
    const Id other = id(15); ///< an officer who stands on neither side
    const feed::KindRegistry kinds = productKinds();
    FoldedStream stream;
    duty::OfficeBoard board;

private:
    struct Keys final : KeyedFamily
    {
        Keys() : KeyedFamily(id(1)) { }
        /// id(14) leads, nobody else; whoever is no stranger stands duty.
        [[nodiscard]] bool holdsInUnit(const Id &account, const Id &, const std::set<Role> &roles) const override
        {
            return roles == std::set{Role::DutyLeader} ? account == id(14) : !strangers.contains(account);
        }
        std::set<Id> strangers; ///< have a key, and no role in the unit
    };
    static void take(const feed::Validation &said)
    {
        if (!said)
            qFatal("%s", said.error().detail.c_str());
    }
    void refresh()
    {
        stream.forEachRecord([&](const feed::RecordState &record) { board.take(record); });
    }

    Keys m_keys;
    std::uint8_t m_last = 100;
};

} // namespace redoubt::testkit
