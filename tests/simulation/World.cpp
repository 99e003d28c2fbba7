// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/World.h"

#include "feed/Fold.h"
#include "feed/kinds/AccountKinds.h"
#include "tests/simulation/Fate.h"
#include "tests/simulation/Must.h"
#include "tests/simulation/Offices.h"
#include "tests/simulation/Paperwork.h"
#include "tests/simulation/People.h"
#include "tests/simulation/Shifts.h"
#include "tests/simulation/checks/GrantOracle.h"
#include "tests/simulation/checks/ServerChecks.h"
#include "tests/simulation/checks/StateCheck.h"
#include "tests/testkit/duty/UnitKinds.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace redoubt::simulation {

namespace {
constexpr std::int64_t OneMinute = 60'000;
constexpr std::int64_t DrainLimitMs = 90 * OneMinute;
constexpr const char *Password = "Correct-Horse-9-battery";
} // namespace

WorldStats &WorldStats::operator+=(const WorldStats &other)
{
    consoles += other.consoles;
    events += other.events;
    commits += other.commits;
    changes += other.changes;
    quarantined += other.quarantined;
    strays += other.strays;
    conflicts += other.conflicts;
    crashes += other.crashes;
    forks += other.forks;
    attachments += other.attachments;
    locks += other.locks;
    resets += other.resets;
    rescues += other.rescues;
    setAsides += other.setAsides;
    unitRoles += other.unitRoles;
    moves += other.moves;
    handovers += other.handovers;
    twiceHandedOver += other.twiceHandedOver;
    openMatters += other.openMatters;
    swapsAnswered += other.swapsAnswered;
    receipts += other.receipts;
    reports += other.reports;
    drainedAfterMs = std::max(drainedAfterMs, other.drainedAfterMs);
    return *this;
}

// The seed is mixed first: the generator steps from state to state by a constant, so that seeds side by side, or that constant apart,
// would play nearly the same run shifted by one draw.
World::World(WorldOptions options)
    : m_options(std::move(options)), m_dice(SeededRandom(m_options.seed).next()),
      m_kinds(m_options.kinds ? *m_options.kinds : testkit::unitRegistry()), m_network(m_schedule, m_dice.seed()),
      m_server(m_schedule, m_kinds, m_dice.seed(), m_options.bugs)
{
    populate();
    observe();
}

World::~World() = default;

void World::trace(const std::string &what) const
{
    if (m_options.trace)
        m_options.trace(std::to_string(m_schedule.now()) + " ms: " + what);
}

void World::broken(const std::string &what)
{
    trace("BROKEN " + what);
    m_broken.push_back("at " + std::to_string(m_schedule.now()) + " ms: " + what);
}

void World::populate()
{
    IdSource ids(m_server.clock(), m_dice.random());
    m_units = {ids.next(), ids.next()};
    must(m_server.admin().importUnits({{m_units[0], std::nullopt, "bureau"}, {m_units[1], m_units[0], "county"}}));
    // Mostly small worlds, which meet more of each other's work; now and then a large one.
    const auto consoles = m_dice.percent(2) ? m_dice.between(25, 50) : m_dice.between(5, 8);
    const auto people = std::max<std::int64_t>(3, consoles * 4 / 5);
    for (std::int64_t i = 0; i < people; ++i) {
        Person person{"person" + std::to_string(i), {}, m_dice.pick(m_units), Password};
        person.account = must(m_server.admin().addAccount({person.name, person.name, person.home, Password, false}));
        // The first two plan; of the others some have a role in a unit besides what records give them.
        if (i < 2)
            must(m_server.admin().grantUnitRole(person.name, m_units[0], Role::Coordinator));
        else if (m_dice.percent(20))
            must(m_server.admin().grantUnitRole(person.name, person.home, Role::Judge));
        m_accounts.push_back(person.account);
        m_people.push_back(std::move(person));
    }
    std::optional<feed::EnrolResponse> last;
    for (std::int64_t i = 0; i < consoles; ++i) {
        // Who comes after the last person works on a second machine; some share one with the person before.
        const auto &person = m_people[static_cast<std::size_t>(i % people)];
        if (!last || i >= people || !m_dice.percent(15)) {
            const auto code = must(m_server.admin().issueEnrolment("machine"));
            m_server.auth().enrol({1, code.code, "machine-" + std::to_string(i)}, "10.0.0.1", [&](auto answer) { last = *answer; });
            m_server.runWriter();
        }
        addConsole(person, *last);
    }
    m_stats.consoles = m_consoles.size();
}

void World::addConsole(const Person &person, const feed::EnrolResponse &installation)
{
    store::AccountKeys keys{m_server.streams().identity().id,
                            m_server.streams().identity().key.verifyKey(),
                            {person.account, installation.installation},
                            SealingKey::generate(m_dice.random()),
                            SigningKey::generate(m_dice.random())};
    LinkPeer peer;
    peer.signInName = person.name;
    peer.password = person.password;
    peer.installationSecret = installation.secret;
    sync::EngineSettings settings;
    if (m_dice.percent(60)) {
        settings.pushLines = static_cast<std::size_t>(m_dice.between(1, 12));
        settings.pullLines = static_cast<int>(m_dice.between(3, 40));
        settings.snapshotFrom = m_dice.between(5, 60);
        settings.chunkBytes = static_cast<std::uint64_t>(m_dice.between(200, 5'000));
    }
    ConsoleEvents events;
    const auto author = keys.author;
    events.broken = [this](const std::string &what) { broken(what); };
    events.isAtServer = [this, author](const Id &stream, const Id &change) {
        if (m_server.isReadable())
            return m_server.holds(author, stream, change);
        m_toConfirm.emplace_back(author, stream, change);
        return true;
    };
    events.officesShown = [this, number = m_consoles.size()](const OfficeDesk &desk) { m_duty->lookAt(number, desk); };
    events.settingAside = [this](const auto &outbox, const auto &streams) { checkSetAside(outbox, streams); };
    events.pushing = [this, author](const feed::PushRequest &batch) {
        for (const auto &item : batch.items)
            m_forks.sent({author, batch.chains[item.chain].stream}, item.line.change.pos, digestOf(item.line.bytes));
    };
    events.acknowledged = [this, author](const feed::PushRequest &batch, const feed::PushResponse &response) {
        for (std::size_t i = 0; i < response.verdicts.size() && i < batch.items.size(); ++i) {
            const auto &line = batch.items[i].line;
            const auto &verdict = response.verdicts[i];
            m_acknowledged.push_back({author, batch.chains[batch.items[i].chain].stream, line.change.id, digestOf(line.bytes),
                                      verdict.verdict == feed::Verdict::Quarantined, verdict.seq.value_or(0)});
        }
    };
    auto console = std::make_unique<Console>(m_schedule, m_network, m_server, m_kinds, m_consoles.size(), std::move(keys), peer, settings,
                                             m_dice.seed(), std::move(events));
    // The first sign-in, on a good day: it certifies the key.
    feed::SignInRequest request{
        1, person.name, Password, author.installation, installation.secret, {console->key().bytes.begin(), console->key().bytes.end()}};
    std::optional<feed::SessionResponse> session;
    m_server.auth().signIn(request, "10.0.0.1", [&](auto answer) { session = *answer; });
    m_server.runWriter();
    must(console->start(session));
    m_consoles.push_back(std::move(console));
}

void World::observe()
{
    m_server.changed = [this](const server::StreamChanged &change) {
        for (const auto &console : m_consoles) {
            if (!console->isUp() || !console->link().isLive() || !change.mayHear(console->author().account))
                continue;
            m_network.hint(console->number(), [this, number = console->number(), hint = change.hint] {
                if (m_consoles[number]->isUp())
                    m_consoles[number]->link().hinted(hint);
            });
        }
    };
    m_server.pulled = [this](const Id &account, const feed::PullPage &page) {
        std::vector<Id> streams;
        for (const auto &section : page.header.sections)
            streams.push_back(section.stream);
        checkPulled(account, streams);
    };
    m_server.judged = [this](const feed::Author &author, const feed::PushRequest &batch) {
        for (const auto &item : batch.items)
            m_judged.sent({author, batch.chains[item.chain].stream}, item.line.change.pos, digestOf(item.line.bytes));
    };
    m_server.heard = [this](const Id &account) {
        if (m_locked.contains(account))
            broken("a locked account's call was heard: " + account.toString());
    };
    m_server.blobGiven = [this](const Id &account, const Id &stream) { checkPulled(account, {stream}); };
    m_server.snapshotGiven = [this](const Id &account, const Id &stream) { checkPulled(account, {stream}); };
}

// --- checks while it runs ---

void World::followTruth()
{
    if (m_truthVersion == m_server.version())
        return;
    auto ids = m_streams;
    ids.insert(m_unitStreams.begin(), m_unitStreams.end());
    ids.insert(feed::directoryStream(m_server.streams().identity().id));
    for (const auto &account : m_accounts)
        ids.insert(feed::accountStream(m_server.streams().identity().id, account));
    m_server.follow(m_truth, ids);
    m_truthVersion = m_server.version();
}

const std::map<Id, std::set<Id>> &World::readable()
{
    followTruth();
    if (m_readableVersion != m_truthVersion) {
        m_grants = m_server.grants(m_accounts);
        m_readable = readableStreams(m_truth, m_accounts, m_grants);
        m_unitRights = unitRights(m_truth, m_accounts);
        for (const auto &right : m_unitRights.told)
            m_readable[right.account].insert(right.stream);
        m_readableVersion = m_truthVersion;
        lookAtUnits();
    }
    return m_readable;
}

void World::lookAtUnits()
{
    for (const auto &violation : checkUnitGrants(m_unitRights, m_grants))
        broken(violation);
    for (const auto &[id, stream] : m_truth.streams) {
        if (!m_kinds.isOfUnits(stream.purpose))
            continue;
        auto &seen = m_unitLines[id];
        for (const auto &violation : checkUnitAuthors(m_truth, m_unitRights, m_grants, id, std::min(seen, stream.lines.size())))
            broken(violation);
        seen = stream.lines.size();
    }
}

void World::checkUnits(bool everyone)
{
    if (!m_server.isReadable())
        return;
    (void)readable();
    const auto first = everyone ? 0 : m_nextPerson++ % m_accounts.size();
    const auto last = everyone ? m_accounts.size() : first + 1;
    for (auto i = first; i < last; ++i) {
        for (const auto &[id, stream] : m_truth.streams) {
            if (!m_kinds.isOfUnits(stream.purpose))
                continue;
            for (const auto &violation : checkUnitRoles(m_unitRights, m_grants, m_accounts[i], id, m_server.rolesOn(m_accounts[i], id)))
                broken(violation);
        }
    }
}

void World::checkPulled(const Id &account, const std::vector<Id> &streams)
{
    const auto server = m_server.streams().identity().id;
    std::vector<Id> others;
    for (const auto &stream : streams) {
        if (stream != feed::accountStream(server, account))
            others.push_back(stream);
    }
    if (others.empty() || !m_server.isReadable())
        return;
    for (const auto &violation : checkOnlyReadable(readable(), account, others, "an answer"))
        broken(violation);
}

void World::checkConsoleState(Console &console)
{
    if (!console.isUp() || !m_server.isReadable() || !console.isDiskGood())
        return;
    followTruth();
    const auto streams = console.cache().streams();
    if (!streams)
        return broken("console " + std::to_string(console.number()) + " cannot read its streams: " + streams.error().detail);
    for (const auto &info : *streams) {
        if (info.state != store::StreamState::Following)
            continue;
        const auto found = m_truth.streams.find(info.stream);
        const auto &lines = found == m_truth.streams.end() ? std::vector<feed::PulledLine>() : found->second.lines;
        for (const auto &violation : checkConfirmedState(console.cache(), info, lines, m_kinds))
            broken("console " + std::to_string(console.number()) + ": " + violation);
    }
}

void World::checkAcknowledged()
{
    if (!m_server.isReadable())
        return;
    for (const auto &[author, stream, change] : m_toConfirm) {
        if (!m_server.holds(author, stream, change))
            broken("change " + change.toString() + " left an outbox while the server was down, and it does not have it");
    }
    m_toConfirm.clear();
    for (const auto &told : m_acknowledged) {
        if (!m_server.holds(told.author, told.stream, told.change))
            broken("change " + told.change.toString() + " was acknowledged and is not at the server");
    }
}

// --- the run ---

bool World::goesOn()
{
    if (m_duty)
        m_duty->look();
    return m_broken.size() < 5;
}

Violations World::run()
{
    People people(*this);
    // Not in every world: the rest has time to be what it was. In some both: who stands duty is relieved of the role, and units move.
    std::optional<Offices> offices;
    if (m_options.seed % 5 < 2)
        offices.emplace(*this);
    std::optional<Shifts> shifts;
    std::optional<Paperwork> paperwork;
    const auto turn = m_options.seed % 30;
    if (turn == 1 || turn == 2) {
        shifts.emplace(*this);
        paperwork.emplace(*this);
        m_duty.emplace(*this);
    }
    Fate fate(*this);
    const auto until = m_dice.between(6, 24) * OneMinute;
    people.begin(until);
    if (offices)
        offices->begin(until);
    if (m_duty) {
        shifts->begin(until);
        paperwork->begin(until);
    }
    fate.begin(until);
    const auto isOver = [this] { return !goesOn(); };
    m_schedule.runUntil(until, isOver);
    if (!isOver()) {
        heal();
        // People press "try now", which lifts what was set aside: by mistake, or of a stream that the server takes again.
        for (const auto &console : m_consoles)
            console->link().syncNow();
        drain("everything healed");
        if (m_server.wasBewitched() && !isOver()) {
            // The server is mended as well, and people say "try now": nothing is left behind.
            m_server.liftSpells();
            for (const auto &console : m_consoles)
                console->link().syncNow();
            drain("the server was mended");
        }
        if (!isOver())
            checkEnd();
    }
    m_stats.events = m_schedule.done();
    return m_broken;
}

void World::drain(const std::string &since)
{
    const auto isOver = [this] { return !goesOn(); };
    const auto from = m_schedule.now();
    for (auto tryAgainAt = from + 10 * OneMinute; !isDrained() && m_schedule.now() < from + DrainLimitMs && !isOver();) {
        m_schedule.runUntil(m_schedule.now() + 15'000, isOver);
        if (m_schedule.now() < tryAgainAt)
            continue;
        // Who sees that something waits presses "try now", and later once more.
        tryAgainAt += 10 * OneMinute;
        for (const auto &console : m_consoles)
            console->link().syncNow();
    }
    m_stats.drainedAfterMs = std::max(m_stats.drainedAfterMs, m_schedule.now() - from);
    if (std::string why; !isOver() && !isDrained(&why))
        broken("not drained " + std::to_string(DrainLimitMs / OneMinute) + " minutes after " + since + ": " + why);
}

namespace {
/// Streams whose next waiting line, or one of its group, is of a record that the server fails at.
std::set<Id> bewitchedStreams(const std::vector<store::OutboxEntry> &outbox, const std::set<Id> &records)
{
    std::set<Id> streams;
    for (const auto &entry : outbox) {
        if (entry.state != store::OutboxEntry::State::Taken && records.contains(entry.record))
            streams.insert(entry.stream);
    }
    return streams;
}
} // namespace

std::set<Id> World::heldBack(Console &console, const std::vector<store::OutboxEntry> &outbox) const
{
    std::set<Id> lines = console.isRestored() ? heldBackLines(outbox) : std::set<Id>();
    // A line before the one that the server fails at has no reason to wait.
    lines.merge(linesFrom(outbox, m_server.bewitched()));
    return lines;
}

void World::checkSetAside(const std::vector<store::OutboxEntry> &outbox, const std::vector<Id> &streams)
{
    ++m_stats.setAsides;
    const auto guilty = bewitchedStreams(outbox, m_server.bewitched());
    if (std::any_of(streams.begin(), streams.end(), [&](const Id &stream) { return guilty.contains(stream); }))
        return;
    // A server that fails at everything on and off between two pushes that it takes looks like one that fails at one change (ADR 9):
    // what was set aside by mistake goes up when people try again.
    if (m_stats.stumbles < 2)
        broken("a console sets aside what the server would take, in " + streams.front().toString());
}

void World::resetPassword(std::size_t number)
{
    if (!m_server.isUp())
        return;
    auto &person = m_people[number];
    m_locked.erase(person.account); // a new password lets in again
    const auto password = std::string(Password) + "-" + std::to_string(m_stats.resets);
    const auto done = m_server.admin().resetPassword(person.name, password, false);
    trace("an administrator gives " + person.name + " a new password" + (done ? "" : ": " + done.error().detail));
    if (!done) {
        m_unsure.insert(number);
        return;
    }
    ++m_stats.resets;
    person.password = password;
    for (const auto &console : m_consoles) {
        if (console->author().account == person.account)
            console->setPassword(password);
    }
}

void World::setLocked(std::size_t number, bool locked)
{
    if (!m_server.isUp())
        return;
    const auto &person = m_people[number];
    m_locked.erase(person.account);
    const auto done = m_server.admin().setLocked(person.name, locked);
    trace("an administrator " + std::string(locked ? "locks " : "unlocks ") + person.name + (done ? "" : ": " + done.error().detail));
    if (!done)
        m_unsure.insert(number);
    if (done && locked) {
        ++m_stats.locks;
        m_locked.insert(person.account);
    }
}

void World::heal()
{
    trace("everything heals");
    m_server.stumble(false);
    m_network.weather = {};
    m_server.healDisk();
    if (!m_server.isUp()) {
        if (const auto started = m_server.start(); !started)
            broken("the server does not start: " + started.error().detail);
        else
            trace("the server is back");
    }
    checkAcknowledged();
    m_network.setServerUp(true);
    // A lock or a password whose write failed may have come to the disk all the same: an administrator looks to it that all is well.
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        const bool isUnsure = m_unsure.contains(i);
        if (isUnsure || m_locked.contains(m_people[i].account))
            setLocked(i, false);
        if (isUnsure)
            resetPassword(i);
    }
    for (const auto &console : m_consoles) {
        m_network.setPartitioned(console->number(), false);
        console->healDisk();
        if (console->isUp())
            continue;
        if (const auto started = console->start({}); !started)
            broken("console " + std::to_string(console->number()) + " does not start: " + std::string(name(started.error().code)) + " "
                   + started.error().detail);
    }
}

bool World::areAttachmentsUp(Console &console, std::string &why)
{
    if (console.isRestored())
        return true;
    const auto list = console.cache().attachments().list();
    const auto streams = console.cache().streams();
    if (!list || !streams) {
        why = "cannot read its attachments";
        return false;
    }
    for (const auto &info : *list) {
        const sync::BlobName blob{info.stream, info.digest};
        const bool isKnown = std::any_of(streams->begin(), streams->end(), [&](const store::StreamInfo &stream) {
            return stream.stream == info.stream && stream.state == store::StreamState::Following;
        });
        if (info.state != store::AttachmentState::Stored && isKnown && m_server.mayWrite(console.author().account, info.stream)
            && !console.link().isRefused(blob)) {
            why = "has not uploaded " + info.digest.toString() + " of " + info.stream.toString();
            return false;
        }
    }
    return true;
}

void World::checkAttachments(Console &console)
{
    if (console.isRestored())
        return;
    const auto who = "console " + std::to_string(console.number()) + " ";
    const auto list = console.cache().attachments().list();
    if (!list)
        return broken(who + "cannot read its attachments: " + list.error().detail);
    std::set<sync::BlobName> held;
    for (const auto &info : *list) {
        const sync::BlobName blob{info.stream, info.digest};
        held.insert(blob);
        const auto bytes = console.cache().attachments().read(info.stream, info.digest, 0, static_cast<std::size_t>(info.size) + 1);
        if (!bytes || digestOf(ByteView(*bytes)) != info.digest)
            broken(who + "does not have the bytes of " + info.digest.toString() + (bytes ? "" : ": " + bytes.error().detail));
        if (info.state != store::AttachmentState::Stored)
            continue;
        if (m_server.blobSize(blob) != info.size)
            broken(who + "holds for stored what the server does not have: " + info.digest.toString());
        if (!readable().at(console.author().account).contains(info.stream))
            broken(who + "keeps an attachment of a stream that it may not read: " + info.stream.toString());
    }
    for (const auto &blob : console.attached()) {
        if (!held.contains(blob) && !m_server.blobSize(blob))
            broken(who + "has lost the attachment " + blob.digest.toString() + " of " + blob.stream.toString());
    }
}

bool World::isDrained(std::string *why)
{
    const auto say = [&](const std::string &what) {
        if (why)
            *why = what;
        return false;
    };
    const auto &may = readable();
    for (const auto &console : m_consoles) {
        const auto who = "console " + std::to_string(console->number()) + " ";
        const auto outbox = console->cache().outbox();
        const auto streams = console->cache().streams();
        if (!outbox || !streams)
            return say(who + "cannot be read");
        const auto waits = heldBack(*console, *outbox);
        for (const auto &entry : *outbox) {
            if (!waits.contains(entry.id))
                return say(who + "still has " + entry.kind + " " + entry.id.toString() + " of " + entry.stream.toString() + " in state "
                           + std::to_string(static_cast<int>(entry.state)));
        }
        if (const auto told = console->link().status().pending; outbox->empty() && told != 0)
            return say(who + "has an empty outbox and tells of " + std::to_string(told) + " pending");
        if (std::string what; !areAttachmentsUp(*console, what))
            return say(who + what);
        std::set<Id> held;
        for (const auto &info : *streams) {
            held.insert(info.stream);
            const auto truth = m_truth.streams.find(info.stream);
            const auto head = truth == m_truth.streams.end() ? 0 : truth->second.head.seq;
            const bool isBlockedBirth = info.state == store::StreamState::Born && (console->isRestored() || waits.contains(info.stream));
            if (!isBlockedBirth && (info.state != store::StreamState::Following || info.cursor.seq != head))
                return say(who + "is in state " + std::to_string(static_cast<int>(info.state)) + " at " + std::to_string(info.cursor.seq) + " of "
                           + std::to_string(head) + " in " + info.stream.toString());
        }
        for (const auto &stream : may.at(console->author().account)) {
            if (!held.contains(stream))
                return say(who + "does not have " + stream.toString());
        }
    }
    return true;
}

void World::checkEnd()
{
    checkUnits(true);
    std::set<feed::Author> authors;
    std::map<feed::Author, VerifyKey> keys{{m_server.streams().identity().author(), m_server.streams().identity().key.verifyKey()}};
    for (const auto &console : m_consoles) {
        authors.insert(console->author());
        keys.emplace(console->author(), console->key());
    }
    // Everything anew, from the disk.
    auto candidates = m_streams;
    candidates.insert(m_unitStreams.begin(), m_unitStreams.end());
    const auto truth = m_server.truth(candidates, m_accounts, authors);
    const auto note = [this](const Violations &violations) {
        for (const auto &violation : violations)
            broken(violation);
    };
    note(checkStreamsAreDense(truth));
    note(checkChainsVerify(truth, keys));
    note(checkAcknowledgedOnce(truth, m_acknowledged));
    note(checkGroupsAreWhole(truth, m_groups));
    note(checkStrangersLeaveDigestsOnly(truth));
    for (const auto &[id, stream] : truth.streams)
        note(checkHeads(stream.lines, stream.records, "stream " + id.toString()));

    std::set<Id> alarmed;
    for (const auto &alarm : m_server.alarms()) {
        if (alarm.kind == "chain_forked" && alarm.stream)
            alarmed.insert(*alarm.stream);
    }
    std::map<feed::Author, std::set<Id>> told;
    for (const auto &console : m_consoles) {
        for (const auto &alarm : console->cache().alarms().value_or(std::vector<store::Alarm>())) {
            using store::AlarmCode;
            if (alarm.code == AlarmCode::ChainForked || alarm.code == AlarmCode::ChainClosed || alarm.code == AlarmCode::ChainUnknown)
                told[console->author()].insert(alarm.stream);
            const bool isOfSpell = alarm.code == AlarmCode::ChainSetAside && m_server.wasBewitched();
            if (!console->isRestored() && alarm.code != AlarmCode::CacheRescued && !isOfSpell)
                broken("console " + std::to_string(console->number()) + " has an alarm " + std::to_string(static_cast<int>(alarm.code)) + ": "
                       + alarm.detail);
        }
    }
    const auto forks = m_judged.refusable(truth);
    m_stats.forks = static_cast<std::int64_t>(forks.size());
    note(checkForksAreCaught(truth, forks, alarmed, told));
    for (const auto &chain : m_forks.forked()) {
        const auto console = std::find_if(m_consoles.begin(), m_consoles.end(), [&](const auto &one) { return one->author() == chain.author; });
        if (!(*console)->isRestored())
            broken("console " + std::to_string((*console)->number()) + " minted twice at one position in " + chain.stream.toString());
    }

    for (const auto &console : m_consoles) {
        checkConsoleState(*console);
        checkAttachments(*console);
        if (m_duty)
            m_duty->checkEnd(*console);
        std::vector<Id> held;
        const auto streams = console->cache().streams();
        for (const auto &info : *streams) {
            if (info.state != store::StreamState::Born)
                held.push_back(info.stream);
        }
        note(checkOnlyReadable(readable(), console->author().account, held, "the cache of console " + std::to_string(console->number())));
        m_stats.conflicts += static_cast<std::int64_t>(console->cache().conflicts()->size());
    }
    for (const auto &[id, stream] : truth.streams)
        m_stats.changes += static_cast<std::int64_t>(stream.lines.size());
    if (m_duty)
        m_duty->count();
    m_stats.quarantined = static_cast<std::int64_t>(truth.quarantine.size());
    m_stats.strays = static_cast<std::int64_t>(truth.strays.size());
}

bool World::commit(Console &console, const char *what, std::vector<store::Draft> drafts, std::set<Id> &streams)
{
    const auto receipt = console.commit(std::move(drafts));
    trace("console " + std::to_string(console.number()) + " " + what + (receipt ? "" : ": " + receipt.error().detail));
    if (!receipt)
        return false;
    ++m_stats.commits;
    for (const auto &change : receipt->changes)
        streams.insert(change.stream);
    if (receipt->group)
        m_groups[*receipt->group] = receipt->changes.size();
    return true;
}

} // namespace redoubt::simulation
