// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/StorageContract.h"

#include "server/storage/Storage.h"

#include <stdexcept>

#define HOLDS(condition)                                                                                                                             \
    do {                                                                                                                                             \
        if (!(condition))                                                                                                                            \
            throw std::runtime_error("line " + std::to_string(__LINE__) + ": " #condition);                                                          \
    } while (false)

namespace redoubt::server::testing {

namespace {
Id id(std::uint8_t n)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[0] = n;
    return Id(bytes);
}

StreamRow streamRow(std::uint8_t n)
{
    StreamRow row;
    row.id = id(n);
    row.purpose = StreamPurpose::Team;
    row.owner = id(200);
    row.openedBy = id(201);
    row.openedAt = {7};
    return row;
}

void addLines(WriteTransaction &storage, StreamRow &stream, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i) {
        feed::Envelope envelope;
        envelope.seq = ++stream.head.seq;
        envelope.receivedAt = {1000 + i};
        envelope.effectiveHlc = {2000 + i, 5};
        envelope.author = {id(1), id(2)};
        if (i % 2 == 1)
            envelope.flags = {"over_cap"};
        storage.addLine(stream, {"line " + std::to_string(envelope.seq), id(static_cast<std::uint8_t>(envelope.seq)), envelope});
    }
    storage.setStreamHead(stream);
}

void linesComeBackVerbatimInOrderAndInBounds(Storage &storage)
{
    auto stream = streamRow(1);
    auto other = streamRow(2);
    {
        const auto write = storage.write();
        write->addStream(stream);
        write->addStream(other);
        addLines(*write, stream, 10);
        addLines(*write, other, 3);
        write->commit();
    }
    const auto read = storage.read();
    const auto row = read->stream(id(1));
    HOLDS(row && row->head == (feed::StreamPosition{1, 10}) && row->openedAt.ms == 7 && row->purpose == StreamPurpose::Team);
    HOLDS(!read->stream(id(3)));
    const auto lines = read->lines(*row, 4, 3, 1 << 20);
    HOLDS(lines.size() == 3);
    HOLDS(lines[0].bytes == "line 5" && lines[0].envelope.seq == 5 && lines[0].envelope.author == (feed::Author{id(1), id(2)}));
    HOLDS((lines[1].envelope.effectiveHlc == Hlc{2005, 5}) && lines[1].envelope.flags == std::vector<std::string>{"over_cap"});
    HOLDS(lines[0].envelope.flags.empty());
    HOLDS(read->lines(*row, 8, 100, 1 << 20).size() == 2);
    HOLDS(read->lines(*row, 10, 100, 1 << 20).empty());
    HOLDS(read->lines(*row, 0, 100, 1).size() == 1);
    const auto found = read->findChange(*row, id(6));
    HOLDS(found && found->seq == 6 && found->digest == digestOf("line 6"));
    HOLDS(!read->findChange(*read->stream(id(2)), id(6)));
    HOLDS(read->lastChangeId(*row) == id(10));
}

void nothingOfAnUncommittedTransactionStays(Storage &storage)
{
    auto stream = streamRow(1);
    {
        const auto write = storage.write();
        write->addStream(stream);
        addLines(*write, stream, 3);
    }
    HOLDS(!storage.read()->stream(id(1)));
    auto again = streamRow(1);
    const auto write = storage.write();
    write->addStream(again);
    write->commit();
    HOLDS(storage.read()->stream(id(1)));
}

void aSavepointIsUndoneAloneAndMovesTheGeneration(Storage &storage)
{
    const auto write = storage.write();
    write->addAlarm({{1}, "a", {}, ""});
    const auto before = write->generation();
    write->beginSavepoint();
    write->addAlarm({{2}, "b", {}, ""});
    write->rollbackSavepoint();
    HOLDS(write->generation() != before);
    const auto undone = write->generation();
    write->beginSavepoint();
    write->addAlarm({{3}, "c", {}, ""});
    write->releaseSavepoint();
    HOLDS(write->generation() == undone);
    write->commit();
    const auto alarms = storage.read()->alarms(10);
    HOLDS(alarms.size() == 2 && alarms[0].kind == "c" && alarms[1].kind == "a");
    HOLDS(storage.read()->alarms(1).size() == 1);
}

void recordsArePutAndPaged(Storage &storage)
{
    auto stream = streamRow(1);
    const auto write = storage.write();
    write->addStream(stream);
    write->putRecord(stream, {id(3), "k.a", 2, 2, "three"});
    write->putRecord(stream, {id(1), "k.a", 3, 3, "one"});
    write->putRecord(stream, {id(2), "k.b", 1, 1, "two"});
    write->putRecord(stream, {id(3), "k.a", 2, 9, "three again"});
    HOLDS(write->record(stream, id(3)) == "three again");
    HOLDS(!write->record(stream, id(4)));
    HOLDS((write->recordsOfKind(stream, "k.a") == std::vector{id(3), id(1)}));
    HOLDS(write->countOfKind(stream, "k.a") == 2);
    HOLDS(write->countOfKind(stream, "k.z") == 0);
    const auto first = write->records(stream, {}, 2, 1 << 20);
    HOLDS(first.size() == 2 && first[0].body == "one" && first[1].body == "two");
    const auto rest = write->records(stream, id(2), 2, 1 << 20);
    HOLDS(rest.size() == 1 && rest[0].lastSeq == 9 && rest[0].addSeq == 2 && rest[0].kind == "k.a");
}

void linksComeBackBySegments(Storage &storage)
{
    const auto write = storage.write();
    ChainRow chain;
    chain.id = {{id(1), id(2)}, id(3)};
    HOLDS(!write->chain(chain.id));
    chain.head = {5, digestOf("head")};
    write->putChain(chain);
    const Link taken{digestOf("a"), id(1), feed::Verdict::Taken, 17, ""};
    const Link refused{digestOf("b"), id(2), feed::Verdict::Quarantined, 0, "forbidden"};
    write->addLinks(chain, {1, digestOf("genesis"), {taken, refused}, {1, 2}});
    write->addLinks(chain, {3, digestOf("two"), {taken, taken, refused}, {3}});
    HOLDS(write->links(chain, 1, 2).size() == 1);
    const auto both = write->links(chain, 2, 3);
    HOLDS(both.size() == 2 && both[0].start == 1 && both[1].start == 3);
    HOLDS((both[0].links == std::vector{taken, refused}) && both[0].before == digestOf("genesis") && (both[0].signature == Bytes{1, 2}));
    HOLDS(write->links(chain, 6, 9).empty());
    chain.closed = true;
    write->putChain(chain);
    const auto known = write->chain(chain.id);
    HOLDS(known && known->closed && known->head == chain.head && known->no == chain.no);
}

void linksAreReadOnInWholeSegments(Storage &storage)
{
    const auto write = storage.write();
    ChainRow chain;
    chain.id = {{id(1), id(2)}, id(3)};
    chain.head = {5, digestOf("head")};
    write->putChain(chain);
    const Link taken{digestOf("a"), id(1), feed::Verdict::Taken, 17, ""};
    write->addLinks(chain, {1, digestOf("genesis"), {taken, taken}, {1}});
    write->addLinks(chain, {3, digestOf("two"), {taken, taken}, {2}});
    write->addLinks(chain, {5, digestOf("four"), {taken}, {3}});
    HOLDS(write->linksAfter(chain, 0, 100).size() == 3);
    HOLDS(write->linksAfter(chain, 0, 1).size() == 1);
    HOLDS(write->linksAfter(chain, 0, 3).size() == 2);
    const auto rest = write->linksAfter(chain, 2, 100);
    HOLDS(rest.size() == 2 && rest[0].start == 3 && rest[1].start == 5 && rest[1].before == digestOf("four"));
    HOLDS(write->linksAfter(chain, 5, 100).empty());
}

void chainsOfAStreamAreThoseThatStandInIt(Storage &storage)
{
    const auto write = storage.write();
    const auto put = [&](std::uint8_t account, std::uint8_t installation, std::uint8_t stream, bool hasLines) {
        ChainRow chain;
        chain.id = {{id(account), id(installation)}, id(stream)};
        chain.head = {1, digestOf("h")};
        chain.hasLines = hasLines;
        write->putChain(chain);
        return chain;
    };
    (void)put(5, 1, 50, true);
    (void)put(4, 9, 50, true);
    auto tried = put(4, 8, 50, false);
    (void)put(4, 7, 51, true);
    const auto all = write->chainsOf(id(50), {}, 10);
    HOLDS(all.size() == 2 && (all[0].id.author == feed::Author{id(4), id(9)}) && (all[1].id.author == feed::Author{id(5), id(1)}));
    HOLDS(all[0].id.stream == id(50) && all[0].head.pos == 1 && all[0].hasLines && all[0].no != 0);
    HOLDS(write->chainsOf(id(50), {}, 1).size() == 1);
    HOLDS(write->chainsOf(id(50), {id(4), id(9)}, 10).size() == 2);
    HOLDS(write->chainsOf(id(50), {id(5), id(1)}, 10).size() == 1);
    HOLDS(write->chainsOf(id(50), {id(5), id(2)}, 10).empty());
    tried.hasLines = true;
    write->putChain(tried);
    HOLDS(write->chain(tried.id)->hasLines && write->chainsOf(id(50), {}, 10).size() == 3);
}

void quarantineIsKeptUntilAdmitted(Storage &storage)
{
    const auto write = storage.write();
    QuarantineRow row;
    row.hash = digestOf("1");
    row.stream = id(1);
    row.author = {id(2), id(3)};
    row.pos = 4;
    row.change = id(5);
    row.record = id(6);
    row.group = id(7);
    row.line = "verbatim";
    row.code = "forbidden";
    row.receivedAt = {8};
    write->addQuarantine(row);
    auto ungrouped = row;
    ungrouped.hash = digestOf("2");
    ungrouped.group.reset();
    write->addQuarantine(ungrouped);
    HOLDS(write->quarantineOf(id(1)).size() == 2);
    auto digestOnly = row;
    digestOnly.hash = digestOf("3");
    digestOnly.group = id(8);
    digestOnly.line.clear();
    write->addQuarantine(digestOnly);
    HOLDS(write->quarantineOf(id(1)).size() == 2); // there is nothing to look at
    HOLDS(write->quarantinedGroup(row.author, id(8), 10).size() == 1 && write->quarantined(digestOnly.hash)->line.empty());
    HOLDS(write->quarantinedGroup(row.author, id(7), 10).size() == 1);
    HOLDS(write->quarantinedGroup({id(9), id(3)}, id(7), 10).empty());
    auto second = row;
    second.hash = digestOf("4");
    second.code = "malformed";
    write->addQuarantine(second);
    HOLDS(write->quarantinedGroup(row.author, id(7), 10).size() == 2);
    HOLDS(write->quarantinedGroup(row.author, id(7), 1).front().hash == row.hash);
    HOLDS(write->quarantineCodeOf(row.author, id(7)) == "forbidden");
    HOLDS(!write->quarantineCodeOf({id(9), id(3)}, id(7)));
    write->markAdmitted(row.hash, {99}, id(10));
    HOLDS(write->quarantineCodeOf(row.author, id(7)) == "malformed");
    write->markAdmitted(second.hash, {99}, id(10));
    HOLDS(write->quarantinedGroup(row.author, id(7), 10).empty());
    const auto admitted = write->quarantined(row.hash);
    HOLDS(admitted && admitted->admittedAt == Instant{99} && admitted->admittedBy == id(10) && admitted->line == "verbatim");
}

void straysAreAChainWithoutARow(Storage &storage)
{
    const auto write = storage.write();
    const feed::ChainId one{{id(1), id(2)}, id(3)};
    const feed::ChainId two{{id(1), id(2)}, id(4)};
    const feed::ChainId other{{id(9), id(2)}, id(3)};
    const Link a{digestOf("a"), id(11), feed::Verdict::Quarantined, 0, "forbidden"};
    const Link b{digestOf("b"), id(12), feed::Verdict::Quarantined, 0, "malformed"};
    write->addStray(one, {1, digestOf("genesis"), {a, b}, {1}}, {}, {5});
    write->addStray(other, {1, digestOf("genesis"), {a}, {2}}, {}, {5});
    write->addStray(two, {1, digestOf("genesis"), {a}, {3}}, {id(20), id(21)}, {6});
    write->addStray(one, {3, digestOf("two"), {a}, {4}}, {}, {7});
    HOLDS(!write->chain(one));
    const auto segments = write->strays(one);
    HOLDS(segments.size() == 2 && segments[0].start == 1 && (segments[0].links == std::vector{a, b}) && (segments[0].signature == Bytes{1}));
    HOLDS(segments[1].start == 3 && segments[1].before == digestOf("two"));
    HOLDS(write->hasStrayOfGroup({id(1), id(2)}, id(21)) && !write->hasStrayOfGroup({id(1), id(2)}, id(22)));
    HOLDS(!write->hasStrayOfGroup({id(9), id(2)}, id(21)));
    HOLDS((write->oldestStrays(id(1), 10) == std::vector{one, two, one}) && write->oldestStrays(id(1), 1).size() == 1);
    HOLDS(write->removeStrays(one) == 3 && write->strays(one).empty() && write->removeStrays(one) == 0);
    HOLDS(write->strays(two).size() == 1 && write->strays(other).size() == 1);
    write->adoptStrays(two);
    HOLDS(write->strays(two).empty() && write->hasStrayOfGroup({id(1), id(2)}, id(21)));
    write->addStray(two, {1, digestOf("genesis"), {a}, {3}}, {id(21)}, {8});
    HOLDS(write->removeStrays(two) == 1 && !write->hasStrayOfGroup({id(1), id(2)}, id(21)));
}

void whatAnAccountHasTakenIsCounted(Storage &storage)
{
    const auto write = storage.write();
    HOLDS((write->use(id(1)) == AccountUse{id(1), 0, 0, 0, 0, 0, 0}));
    const AccountUse use{id(1), 1, 2, 3, 4, 5, 6};
    write->putUse(use);
    write->putUse({id(2), 9, 9, 9, 9, 9, 9});
    HOLDS(write->use(id(1)) == use && write->use(id(2)).chains == 9);
}

void grantsHaveSourcesAndAreGivenOnce(Storage &storage)
{
    const auto write = storage.write();
    auto stream = streamRow(1);
    write->addStream(stream);
    const GrantRow opened{id(5), id(1), Role::Judge, GrantRow::Source::Opened, {}};
    const GrantRow derived{id(5), id(1), Role::Judge, GrantRow::Source::Derived, id(9)};
    write->addGrant(opened);
    write->addGrant(opened);
    write->addGrant(derived);
    HOLDS((write->rolesOn(id(5), id(1)) == std::vector{Role::Judge}));
    HOLDS((write->grantsOn(id(1)) == std::vector{derived, opened}) || (write->grantsOn(id(1)) == std::vector{opened, derived}));
    HOLDS((write->grantsDerivedFrom(id(9)) == std::vector{derived}));
    HOLDS(write->grantedStreams(id(5)).size() == 1);
    HOLDS(write->grantedStreams(id(6)).empty());
    write->removeGrant(opened);
    HOLDS((write->grantsOf(id(5)) == std::vector{derived}));
    write->setGrantRecord(id(5), id(1), Role::Judge, id(77));
    HOLDS(write->grantRecord(id(5), id(1), Role::Judge) == id(77));
    write->setGrantRecord(id(5), id(1), Role::Judge, {});
    HOLDS(!write->grantRecord(id(5), id(1), Role::Judge));
    write->addUnitRole({id(5), id(8), Role::Coordinator, id(78)});
    HOLDS((write->unitRolesOf(id(5)) == std::vector{UnitRoleRow{id(5), id(8), Role::Coordinator, id(78)}}));
    write->addUnitRole({id(4), id(8), Role::DutyOfficer, id(79)});
    write->addUnitRole({id(5), id(9), Role::Commander, id(80)});
    HOLDS((write->unitRolesIn(id(8))
           == std::vector{UnitRoleRow{id(4), id(8), Role::DutyOfficer, id(79)}, UnitRoleRow{id(5), id(8), Role::Coordinator, id(78)}}));
    HOLDS(write->unitRolesIn(id(7)).empty());
    write->removeUnitRole(id(5), id(9), Role::Commander);
    const GrantRow byUnit{id(5), id(1), Role::Judge, GrantRow::Source::Unit, id(8)};
    write->addGrant(byUnit);
    HOLDS((write->grantsOf(id(5)) == std::vector{derived, byUnit}) && write->grantsDerivedFrom(id(8)).empty());
    write->removeGrant(byUnit);
    HOLDS((write->grantsOf(id(5)) == std::vector{derived}));
    write->removeUnitRole(id(5), id(8), Role::Coordinator);
    HOLDS(write->unitRolesOf(id(5)).empty());
}

void aSessionLivesWithItsAccountInstallationAndKey(Storage &storage)
{
    const auto write = storage.write();
    const VerifyKey key{{1, 2, 3}};
    AccountRow account{id(1), "judge1", "裁判", id(9), "hash", false, true, {5}};
    InstallationRow installation{id(2), "DUTY-01", digestOf("s"), {6}, false};
    KeyRow owned{id(1), id(2), key, "{}", Bytes(32, 7), {8}, false, {9}};
    write->putAccount(account);
    write->putInstallation(installation);
    write->putKey(owned);
    write->putSession({digestOf("t"), id(1), id(2), key, {10}, {100}, false});
    const auto alive = [&] { return write->session(digestOf("t"), {99}).has_value(); };
    HOLDS(alive() && write->session(digestOf("t"), {99})->mustChangePassword);
    HOLDS(!write->session(digestOf("t"), {100}));
    account.locked = true;
    write->putAccount(account);
    HOLDS(!alive());
    account.locked = false;
    write->putAccount(account);
    installation.revoked = true;
    write->putInstallation(installation);
    HOLDS(!alive());
    installation.revoked = false;
    write->putInstallation(installation);
    owned.key = VerifyKey{{9}};
    write->putKey(owned);
    HOLDS(!alive());
    owned.key = key;
    write->putKey(owned);
    write->requirePassword(id(1), id(2));
    HOLDS(!write->key(id(1), id(2))->needsPassword);
    write->requirePassword(id(1), {});
    HOLDS(write->key(id(1), id(2))->needsPassword && write->key(id(1), id(2))->cacheSecret == Bytes(32, 7));
    HOLDS(write->key(id(1), id(2))->signedInAt == Instant{9});
    write->putSession({digestOf("u"), id(1), id(2), key, {10}, {100}, false});
    write->putSession({digestOf("v"), id(1), id(3), key, {10}, {100}, false});
    write->removeSessionsAt(id(1), id(3));
    HOLDS(alive() && write->session(digestOf("u"), {99}));
    write->removeSessionsOf(id(1), digestOf("t"));
    HOLDS(alive() && !write->session(digestOf("u"), {99}));
    write->removeSessionsAt(id(2), id(2));
    HOLDS(alive());
    write->removeSessionsAt(id(1), id(2));
    HOLDS(!alive());
    write->putSession({digestOf("t"), id(1), id(2), key, {10}, {100}, false});
    write->removeSessionsOf(id(1), {});
    HOLDS(!alive());
    HOLDS(write->accountByName("judge1")->id == id(1) && !write->accountByName("judge2") && write->accounts().size() == 1);
}

void attachmentsCountAgainstStreamAndAccount(Storage &storage)
{
    const auto write = storage.write();
    write->putUpload({id(1), digestOf("a"), id(5), 100, {1}, false, {3}});
    write->putUpload({id(1), digestOf("b"), id(6), 50, {1}, true, {1}});
    write->putUpload({id(2), digestOf("a"), id(5), 7, {1}, true, {1}});
    HOLDS(write->blobBytesOfStream(id(1)) == 150 && write->blobBytesOfAccount(id(5)) == 107 && write->blobBytesOfAccount(id(9)) == 0);
    HOLDS(!write->blobSize(id(1), digestOf("a")) && write->blobSize(id(1), digestOf("b")) == 50);
    HOLDS(!write->isBlobReferenced(id(1), digestOf("b")));
    write->addBlobReference(id(1), digestOf("b"));
    write->addBlobReference(id(1), digestOf("b"));
    HOLDS(write->isBlobReferenced(id(1), digestOf("b")) && !write->isBlobReferenced(id(2), digestOf("b")));
    write->putUpload({id(3), digestOf("c"), id(6), 9, {1}, false, {2}});
    const auto unfinished = write->unfinishedUploads();
    HOLDS(unfinished.size() == 2 && unfinished[0].stream == id(3) && unfinished[0].touchedAt == Instant{2} && unfinished[0].size == 9);
    HOLDS(unfinished[1].account == id(5) && !unfinished[1].published && unfinished[1].startedAt == Instant{1});
    HOLDS(write->upload(id(3), digestOf("c"), id(6))->touchedAt == Instant{2});
    write->removeUpload(id(1), digestOf("a"), id(5));
    HOLDS(!write->upload(id(1), digestOf("a"), id(5)) && write->upload(id(2), digestOf("a"), id(5))->published);
}

void codesThrottlesAndAuditAreKept(Storage &storage)
{
    const auto write = storage.write();
    write->putEnrolment({digestOf("c"), "DUTY", {1}, {2}, {}});
    HOLDS(!write->enrolment(digestOf("c"))->usedAt);
    write->putEnrolment({digestOf("c"), "DUTY", {1}, {2}, Instant{3}});
    HOLDS(write->enrolment(digestOf("c"))->usedAt == Instant{3} && !write->enrolment(digestOf("d")));
    write->putThrottle({"p:1", 4, {10}, {}});
    write->putThrottle({"p:2", 5, {10}, Instant{500}});
    write->removeThrottlesBefore({100});
    HOLDS(!write->throttle("p:1") && write->throttle("p:2")->lockedUntil == Instant{500});
    write->removeThrottle("p:2");
    HOLDS(!write->throttle("p:2"));
    write->addAudit({{1}, id(1), "a", "s", "d"});
    write->addAudit({{2}, {}, "b", "s", "d"});
    HOLDS(write->audit(5).size() == 2 && !write->audit(5)[0].actor && write->audit(5)[1].actor == id(1));
}

void theIdentityIsSetOnce(Storage &storage)
{
    HOLDS(!storage.read()->identity());
    const auto write = storage.write();
    write->setIdentity({id(1), "局", Bytes(32, 1), {9}});
    bool refused = false;
    try {
        write->setIdentity({id(2), "other", Bytes(32, 2), {9}});
    } catch (const StorageException &) {
        refused = true;
    }
    HOLDS(refused);
    HOLDS(write->identity()->id == id(1) && write->identity()->name == "局" && write->identity()->seed == Bytes(32, 1));
}

void theVersionMovesWithEveryCommitAndWithNothingElse(Storage &storage)
{
    const auto write = [&](std::int64_t at) {
        const auto transaction = storage.write();
        transaction->addAlarm({{at}, "a", {}, ""});
        transaction->commit();
    };
    write(1);
    const auto before = storage.version();
    HOLDS(storage.version() == before);
    HOLDS(storage.read()->alarms(5).size() == 1 && storage.version() == before);
    write(2);
    const auto after = storage.version();
    HOLDS(after != before);
    HOLDS(storage.read()->alarms(5).size() == 2 && storage.version() == after);
    write(3);
    HOLDS(storage.version() != after && storage.version() != before);
}
} // namespace

const std::vector<Claim> &storageContract()
{
    static const std::vector<Claim> claims{
        {"lines come back verbatim, in order and in bounds", linesComeBackVerbatimInOrderAndInBounds},
        {"nothing of an uncommitted transaction stays", nothingOfAnUncommittedTransactionStays},
        {"a savepoint is undone alone and moves the generation", aSavepointIsUndoneAloneAndMovesTheGeneration},
        {"records are put and paged", recordsArePutAndPaged},
        {"links come back by segments", linksComeBackBySegments},
        {"links are read on in whole segments", linksAreReadOnInWholeSegments},
        {"chains of a stream are those that stand in it", chainsOfAStreamAreThoseThatStandInIt},
        {"quarantine is kept until admitted", quarantineIsKeptUntilAdmitted},
        {"strays are a chain without a row", straysAreAChainWithoutARow},
        {"what an account has taken is counted", whatAnAccountHasTakenIsCounted},
        {"grants have sources and are given once", grantsHaveSourcesAndAreGivenOnce},
        {"a session lives with its account, installation and key", aSessionLivesWithItsAccountInstallationAndKey},
        {"attachments count against stream and account", attachmentsCountAgainstStreamAndAccount},
        {"codes, throttles and audit are kept", codesThrottlesAndAuditAreKept},
        {"the identity is set once", theIdentityIsSetOnce},
        {"the version moves with every commit and with nothing else", theVersionMovesWithEveryCommitAndWithNothingElse},
    };
    return claims;
}

} // namespace redoubt::server::testing
