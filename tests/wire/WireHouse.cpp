// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wire/WireHouse.h"

#include "app/kinds/ProductKinds.h"
#include "server/ServerIdentity.h"
#include "tests/testkit/feed/TestKinds.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

#include <stdexcept>

namespace redoubt::testkit {

using server::testing::Console;

namespace {
template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(std::string(name(result.error().code)) + ": " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <class T>
T answered(const std::optional<WireAnswer> &answer)
{
    if (!answer || answer->status != 200)
        throw std::runtime_error("refused: " + (answer ? std::to_string(answer->status) + ' ' + answer->body : std::string("no answer")));
    return must(fromJson<T>(must(parseJson(answer->body))));
}

server::AuthSettings settings(std::int64_t sessionMs)
{
    server::AuthSettings auth;
    auth.cost = {64, 1}; // the cost of a password is not what is tested here
    auth.sessionMs = sessionMs;
    return auth;
}
} // namespace

struct WireHouse::Desk
{
    Desk(const std::string &path, const feed::KindRegistry &kinds, const Clock &clock, Random &random, server::AuthSettings auth)
        : storage(must(server::SqliteStorage::open({path, false, 2, {}}))), writer(*storage),
          streams(*storage, writer, must(server::loadIdentity(*storage)), kinds, clock, random),
          administration(*storage, writer, streams, clock, random, std::move(auth))
    { }
    std::unique_ptr<server::SqliteStorage> storage;
    server::InlineWriter writer;
    server::StreamService streams;
    server::Administration administration;
};

WireHouse::WireHouse(std::function<void(server::HttpSettings &)> adjust, std::int64_t sessionMs, std::optional<feed::KindRegistry> registry)
    : kinds(registry ? std::move(*registry) : testRegistry())
{
    const auto path = folder.filePath(QStringLiteral("wire.sqlite")).toStdString();
    storage = must(server::SqliteStorage::open({path, true, 4, {}}));
    must(server::initialiseServer(*storage, "Wire", clock, random));
    auto authSettings = settings(sessionMs);
    authSettings.caPem = ca.certificatePem;
    desk = std::make_unique<Desk>(path, kinds, clock, random, authSettings);
    IdSource ids(clock, random);
    bureau = ids.next();
    must(admin().importUnits({{bureau, {}, "Bureau"}}));

    blobStore = must(server::FileBlobStore::open(folder.path().toStdString()));
    writer = std::make_unique<server::WriteQueue>(*storage);
    hashing = std::make_unique<server::HashingPool>(1, 16);
    streams = std::make_unique<server::StreamService>(*storage, *writer, must(server::loadIdentity(*storage)), kinds, clock, random,
                                                      server::StreamSettings{{}, [this] { return hasRoom.load(); }});
    auth = std::make_unique<server::AuthService>(*storage, *writer, *hashing, *streams, clock, random, authSettings);
    server::BlobSettings blobSettings;
    blobSettings.hasRoom = [this] { return hasRoom.load(); };
    blobSettings.rolesOn = streams->roleLookup();
    if (registry) // the product's kinds: as the server does
        blobSettings.mayAttach = server::attachmentRule(kinds, attachmentKinds());
    blobs = std::make_unique<server::BlobService>(*storage, *writer, *blobStore, clock, std::move(blobSettings));
    const auto identity = issueTestCertificate(ca);
    httpSettings.tls = {identity.certificatePem, identity.keyPem, false};
    httpSettings.tick = std::chrono::milliseconds(20);
    httpSettings.recheckLive = std::chrono::milliseconds(200);
    httpSettings.drainTimeout = std::chrono::seconds(5);
    httpSettings.metricsToken = MetricsToken;
    if (adjust)
        adjust(httpSettings);
    plugIn();
}

void WireHouse::plugIn()
{
    auto log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::null_sink_mt>());
    const auto health = [this] { return hasRoom ? Result<void>() : fail(ErrorCode::StorageFull, std::string(server::NoRoomOnDisk)); };
    http = std::make_unique<server::HttpServer>(httpSettings, server::HttpServer::Services{*auth, *streams, *blobs, clock, log, health});
    must(http->start());
    httpSettings.port = http->port();
}

void WireHouse::unplug()
{
    http->stop();
    http.reset();
}

feed::EnrolmentTicket WireHouse::ticket(const std::string &installation)
{
    feed::EnrolmentTicket result;
    result.server = "https://localhost:" + std::to_string(httpSettings.port);
    result.ca = ca.certificatePem;
    result.caDigest = ca.digest().toString();
    result.code = must(admin().issueEnrolment(installation)).code;
    return result;
}

Id WireHouse::addAccount(const std::string &name, std::optional<Role> role)
{
    const auto id = must(admin().addAccount({name, name, bureau, Password, false}));
    if (role)
        must(admin().grantUnitRole(name, bureau, *role));
    return id;
}

WireHouse::~WireHouse()
{
    if (http)
        http->stop();
    hashing->stop();
    writer->stop();
}

server::Administration &WireHouse::admin() { return desk->administration; }

WireConsole WireHouse::signIn(const std::string &name, const feed::EnrolResponse &enrolment)
{
    auto key = SigningKey::generate(random);
    const auto &publicKey = key.verifyKey().bytes;
    feed::SignInRequest request{1, name, Password, enrolment.installation, enrolment.secret, Bytes(publicKey.begin(), publicKey.end())};
    auto response = answered<feed::SessionResponse>(client().ask("POST", "/v1/session", {}, writeJson(toJson(request))));
    server::Session session;
    session.account = response.account;
    session.installation = enrolment.installation;
    session.key = key.verifyKey();
    auto minting = std::make_unique<Console>(response.server.id, session, key.clone(), clock, random);
    auto token = response.token;
    return WireConsole{std::move(token), enrolment, std::move(response), std::move(key), std::move(minting)};
}

WireConsole WireHouse::enter(const std::string &name, std::optional<Role> role)
{
    addAccount(name, role);
    const auto code = must(admin().issueEnrolment({}));
    const auto enrolment =
        answered<feed::EnrolResponse>(client().ask("POST", "/v1/enrol", {}, writeJson(toJson(feed::EnrolRequest{1, code.code, name + "-PC"}))));
    return signIn(name, enrolment);
}

std::optional<WireAnswer> WireHouse::pushBody(const WireConsole &console, std::string body)
{
    return client().ask("POST", "/v1/push", console.headers(), std::move(body));
}

std::optional<WireAnswer> WireHouse::push(const WireConsole &console, const std::vector<Console::Draft> &drafts)
{
    return pushBody(console, feed::writePush(console.minting->request(drafts)));
}

std::optional<WireAnswer> WireHouse::pull(const WireConsole &console, const std::vector<feed::Cursor> &cursors)
{
    feed::PullRequest request;
    request.cursors = cursors;
    return client().ask("POST", "/v1/pull", console.headers(), writeJson(toJson(request)));
}

std::string WireHouse::verdicts(const std::optional<WireAnswer> &answer)
{
    if (!answer)
        return "no answer";
    if (answer->status != 200)
        return answer->code();
    std::string names;
    for (const auto &verdict : answered<feed::PushResponse>(answer).verdicts)
        names += (names.empty() ? "" : ",") + enumName(verdict.verdict) + (verdict.code ? ':' + *verdict.code : std::string());
    return names;
}

Id WireHouse::openCell(WireConsole &coordinator)
{
    const auto id = coordinator.minting->newId();
    const auto answer = push(coordinator, {coordinator.minting->add(id, CellRecord::Kind, {{"unit", bureau.toString()}, {"name", "cell"}}, id)});
    if (verdicts(answer) != "taken")
        throw std::runtime_error("cell: " + verdicts(answer));
    return id;
}

Id WireHouse::openRoom(WireConsole &coordinator, const Id &cell)
{
    const auto id = coordinator.minting->newId();
    const auto answer =
        push(coordinator,
             {coordinator.minting->add(id, RoomRecord::Kind, {{"unit", bureau.toString()}, {"name", "room"}, {"cell", cell.toString()}}, id)});
    if (verdicts(answer) != "taken")
        throw std::runtime_error("room: " + verdicts(answer));
    return id;
}

void WireHouse::letIn(WireConsole &coordinator, const Id &cell, const WireConsole &member, const Id &stream, Role role)
{
    const auto answer =
        push(coordinator,
             {coordinator.minting->add(cell, MemberRecord::Kind,
                                       {{"account", member.signedIn.account.toString()}, {"stream", stream.toString()}, {"role", enumName(role)}})});
    if (verdicts(answer) != "taken")
        throw std::runtime_error("member: " + verdicts(answer));
}

} // namespace redoubt::testkit
