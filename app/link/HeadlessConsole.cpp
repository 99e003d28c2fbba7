// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/HeadlessConsole.h"

#include <utility>

namespace redoubt::link {

// --- the store thread ---

HeadlessConsole::StoreLoop::StoreLoop(std::function<void(const store::ChangeNotice &)> changed)
    : m_changed(std::move(changed)), m_thread([this] { loop(); })
{ }

void HeadlessConsole::StoreLoop::post(std::function<void(store::Cache &)> work)
{
    run([this, work = std::move(work)] {
        if (cache)
            work(*cache);
    });
}

void HeadlessConsole::StoreLoop::changed(store::Cache &, const store::ChangeNotice &notice)
{
    if (m_changed && !notice.isEmpty())
        m_changed(notice);
}

void HeadlessConsole::StoreLoop::run(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void HeadlessConsole::StoreLoop::join()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void HeadlessConsole::StoreLoop::loop()
{
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isStopping || !m_queue.empty(); });
            if (m_queue.empty())
                break;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work();
    }
    cache.reset();
    profile.reset();
}

// --- waiting for other threads ---

template <class Job>
auto HeadlessConsole::onStore(Job job)
{
    std::promise<std::invoke_result_t<Job &>> promise;
    m_store.run([&] {
        if constexpr (std::is_void_v<std::invoke_result_t<Job &>>) {
            job();
            promise.set_value();
        } else {
            promise.set_value(job());
        }
    });
    return promise.get_future().get();
}

template <class Job>
auto HeadlessConsole::onIo(Job job)
{
    std::promise<void> promise;
    m_io.post([&] {
        job();
        promise.set_value();
    });
    promise.get_future().get();
}

template <class T, class Call>
sync::Answer<T> HeadlessConsole::await(Call call)
{
    auto promise = std::make_shared<std::promise<sync::Answer<T>>>();
    m_io.post([&] { call([promise](sync::Answer<T> answer) { promise->set_value(std::move(answer)); }); });
    return promise->get_future().get();
}

// --- the console ---

HeadlessConsole::HeadlessConsole(Options options) : m_options(std::move(options)), m_store(m_options.changed) { }

Result<std::unique_ptr<HeadlessConsole>> HeadlessConsole::open(Options options)
{
    std::unique_ptr<HeadlessConsole> console(new HeadlessConsole(std::move(options)));
    auto opened = console->onStore([&]() -> Result<void> {
        auto &self = *console;
        REDOUBT_ASSIGN(self.m_store.profile, store::Profile::open(self.m_options.folder, self.m_clock, self.m_random, self.m_options.profile));
        return {};
    });
    if (!opened)
        return fail(std::move(opened.error()));
    return console;
}

HeadlessConsole::~HeadlessConsole()
{
    stopLink();
    m_io.join();
    m_store.join();
}

void HeadlessConsole::stopLink()
{
    onIo([this] { m_link.reset(); });
    onStore([this] { m_store.cache.reset(); });
}

Result<feed::SignedWord> HeadlessConsole::signWord(const std::string &name, const std::string &password, const feed::SignedMatter &matter)
{
    return onStore([&]() -> Result<feed::SignedWord> {
        REDOUBT_ASSIGN(const auto keys, m_store.profile->unlockOffline(name, password));
        auto word = feed::signWord(keys.signingKey, keys.author, matter);
        word.certificate = m_store.profile->certificateOf(keys.author.account);
        return word;
    });
}

bool HeadlessConsole::isEnrolled() { return enrolment().has_value(); }

std::optional<store::Profile::Enrolment> HeadlessConsole::enrolment()
{
    return onStore([this] { return m_store.profile->enrolment(); });
}

sync::Answer<feed::PullPage> HeadlessConsole::pullPage(const feed::PullRequest &request)
{
    auto client = makeClient();
    if (!client)
        return tl::unexpected(sync::failureOf(client.error()));
    onIo([&] { (*client)->setToken(m_token); });
    return await<feed::PullPage>([&](auto done) { (*client)->pull(request, std::move(done)); });
}

sync::Answer<feed::ChainsPage> HeadlessConsole::chainsPage(const Id &stream, const std::optional<std::string> &after)
{
    auto client = makeClient();
    if (!client)
        return tl::unexpected(sync::failureOf(client.error()));
    onIo([&] { (*client)->setToken(m_token); });
    return await<feed::ChainsPage>([&](auto done) { (*client)->chains(stream, after, std::move(done)); });
}

sync::Answer<void> HeadlessConsole::enrol(const feed::EnrolmentTicket &ticket, const std::string &installationName)
{
    auto enrolled =
        await<sync::Enrolled>([&](auto done) { sync::enrol(m_io.context(), ticket, installationName, m_options.client, std::move(done)); });
    if (!enrolled)
        return tl::unexpected(std::move(enrolled.error()));
    const auto kept = onStore([&] { return m_store.profile->enrol(enrolled->address.toString(), enrolled->response); });
    if (!kept)
        return tl::unexpected(sync::failureOf(kept.error()));
    return {};
}

Result<std::unique_ptr<sync::Client>> HeadlessConsole::makeClient()
{
    const auto enrolment = onStore([this] { return m_store.profile->enrolment(); });
    if (!enrolment)
        return fail(ErrorCode::NotFound, "not enrolled");
    REDOUBT_ASSIGN(auto address, sync::ServerAddress::parse(enrolment->address));
    return sync::Client::make(m_io.context(), std::move(address), {enrolment->ca, false}, m_options.client);
}

sync::Answer<void> HeadlessConsole::signIn(const std::string &name, const std::string &password)
{
    stopLink();
    auto client = makeClient();
    if (!client)
        return tl::unexpected(sync::failureOf(client.error()));
    auto &http = **client;
    feed::SignInRequest request;
    const auto begun = onStore([&] { return m_store.profile->beginSignIn(name, password); });
    if (!begun)
        return tl::unexpected(sync::failureOf(begun.error()));
    const auto enrolment = onStore([this] { return *m_store.profile->enrolment(); });
    request.account = name;
    request.password = password;
    request.installation = enrolment.installation;
    request.secret = enrolment.secret;
    request.key.assign(begun->key.bytes.begin(), begun->key.bytes.end());
    auto session = await<feed::SessionResponse>([&](auto done) { http.signIn(request, std::move(done)); });
    if (!session)
        return tl::unexpected(std::move(session.error()));

    // A signature of the installation key releases the cache's secret.
    const auto challenge = await<feed::ChallengeResponse>([&](auto done) {
        http.challenge({1, session->account, enrolment.installation}, std::move(done));
    });
    if (challenge) {
        const auto signature = onStore([&] { return m_store.profile->signRenewal(name, session->account, *challenge); });
        if (!signature)
            return tl::unexpected(sync::failureOf(signature.error()));
        feed::RenewRequest renewal;
        renewal.account = session->account;
        renewal.installation = enrolment.installation;
        renewal.nonce = challenge->nonce;
        renewal.signature.assign(signature->begin(), signature->end());
        auto renewed = await<feed::SessionResponse>([&](auto done) { http.renew(renewal, std::move(done)); });
        if (!renewed)
            return tl::unexpected(std::move(renewed.error()));
        session = std::move(renewed);
    } else {
        return tl::unexpected(challenge.error());
    }
    auto keys = onStore([&] { return m_store.profile->completeSignIn(name, password, *session, session->cacheSecret); });
    if (!keys)
        return tl::unexpected(sync::failureOf(keys.error()));
    m_token = session->token;
    const auto opened = openCacheAndLink(std::move(*keys), std::move(*client), *session);
    if (!opened)
        return tl::unexpected(sync::failureOf(opened.error()));
    return {};
}

Result<void> HeadlessConsole::unlockOffline(const std::string &name, const std::string &password)
{
    stopLink();
    REDOUBT_ASSIGN(auto client, makeClient());
    REDOUBT_ASSIGN(auto keys, onStore([&] { return m_store.profile->unlockOffline(name, password); }));
    return openCacheAndLink(std::move(keys), std::move(client), std::nullopt);
}

Result<void> HeadlessConsole::openCacheAndLink(store::AccountKeys keys, std::unique_ptr<sync::Client> client,
                                               std::optional<feed::SessionResponse> session)
{
    m_author = keys.author;
    LinkIdentity identity{keys.server, keys.author, keys.signingKey.clone()};
    const auto opened = onStore([&]() -> Result<void> {
        REDOUBT_ASSIGN(auto cache, m_store.profile->openCache(std::move(keys), *m_options.registry));
        m_store.cache = std::move(cache.cache);
        return {};
    });
    REDOUBT_TRY(opened);
    {
        const std::lock_guard lock(m_mutex);
        m_status = {};
        m_signInNeeded.reset();
    }
    LinkEvents events;
    events.status = [this](const sync::Status &status) {
        const std::lock_guard lock(m_mutex);
        m_status = status;
        m_told.notify_all();
    };
    events.signInNeeded = [this](ErrorCode code) {
        const std::lock_guard lock(m_mutex);
        m_signInNeeded = code;
        m_told.notify_all();
    };
    events.acknowledged = m_options.acknowledged;
    onIo([&] {
        m_link = std::make_unique<SyncLink>(m_io.context(), std::move(client), m_store, std::move(identity), std::move(events), m_clock, m_random,
                                            m_options.engine);
        m_link->begin(std::move(session));
    });
    return {};
}

void HeadlessConsole::signOut()
{
    onIo([this] {
        if (m_link)
            m_link->signOut();
    });
    stopLink();
}

Result<store::CommitReceipt> HeadlessConsole::commit(std::vector<store::Draft> drafts)
{
    auto receipt = withCache([&](store::Cache &cache) {
        auto committed = cache.commit(std::move(drafts));
        if (committed)
            m_store.changed(cache, committed->notice);
        return committed;
    });
    if (receipt) {
        m_io.post([this] {
            if (m_link)
                m_link->localChange();
        });
    }
    return receipt;
}

Result<store::ChangeNotice> HeadlessConsole::follow(const Id &unit, StreamPurpose purpose)
{
    auto notice = withCache([&](store::Cache &cache) {
        auto followed = cache.follow(unit, purpose);
        if (followed)
            m_store.changed(cache, *followed);
        return followed;
    });
    if (notice) {
        m_io.post([this] {
            if (m_link)
                m_link->localChange();
        });
    }
    return notice;
}

void HeadlessConsole::networkChanged(bool isUp)
{
    onIo([&] {
        if (m_link)
            m_link->networkChanged(isUp);
    });
}

void HeadlessConsole::syncNow()
{
    onIo([this] {
        if (m_link)
            m_link->syncNow();
    });
}

sync::Status HeadlessConsole::status()
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

std::optional<ErrorCode> HeadlessConsole::signInNeeded()
{
    const std::lock_guard lock(m_mutex);
    return m_signInNeeded;
}

bool HeadlessConsole::waitFor(const std::function<bool(const sync::Status &)> &holds, std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    return m_told.wait_for(lock, patience, [&] { return holds(m_status); });
}

bool HeadlessConsole::waitUntilDrained(std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (!waitFor([](const auto &s) { return s.state == sync::SyncState::Online && s.pending == 0; }, left))
            return false;
        // What was acknowledged stands in the outbox as taken until it has been pulled.
        const auto rest = withCache([](store::Cache &cache) {
            const auto outbox = cache.outbox();
            return outbox ? outbox->size() : std::size_t{1};
        });
        if (rest == 0)
            return true;
        (void)waitFor([](const auto &s) { return s.state != sync::SyncState::Online; }, std::min(left, std::chrono::milliseconds(50)));
    }
    return false;
}

} // namespace redoubt::link
