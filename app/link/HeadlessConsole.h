// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/SignedWord.h"
#include "app/link/CachePort.h"
#include "app/link/IoThread.h"
#include "app/link/SyncLink.h"
#include "feed/KindRegistry.h"
#include "store/Profile.h"
#include "sync/client/Enrolment.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace redoubt::link {

/// One installation of the console without its windows: the real profile, cache, link, engine and client, on the
/// threads of DESIGN §5. Its calls wait for their outcome; call them from one thread.
class HeadlessConsole
{
public:
    struct Options
    {
        std::filesystem::path folder; ///< of the profile
        const feed::KindRegistry *registry = nullptr;
        store::Profile::Options profile{};
        sync::ClientSettings client{};
        sync::EngineSettings engine{};
        /// On the store thread, for journals: before the cache takes them.
        std::function<void(const feed::PushRequest &, const feed::PushResponse &)> acknowledged{};
        /// On the store thread, after sync or a commit changed something.
        std::function<void(const store::ChangeNotice &)> changed{};
    };
    /// Fails as Profile::open does.
    [[nodiscard]] static Result<std::unique_ptr<HeadlessConsole>> open(Options options);
    /// Stops sync, joins I/O, drains and joins the store (DESIGN §5).
    ~HeadlessConsole();

    [[nodiscard]] bool isEnrolled();
    [[nodiscard]] sync::Answer<void> enrol(const feed::EnrolmentTicket &ticket, const std::string &installationName);
    /// With the server; opens the cache and begins to sync.
    [[nodiscard]] sync::Answer<void> signIn(const std::string &name, const std::string &password);
    /// Without it; sync begins by renewing the session as soon as the server is there.
    [[nodiscard]] Result<void> unlockOffline(const std::string &name, const std::string &password);
    void signOut();

    [[nodiscard]] Result<store::CommitReceipt> commit(std::vector<store::Draft> drafts);
    /// As store::Cache::follow; sync fetches it.
    [[nodiscard]] Result<store::ChangeNotice> follow(const Id &unit, StreamPurpose purpose);
    void networkChanged(bool isUp);
    void syncNow();

    /// Runs @p job with the cache on its thread. Needs an open cache.
    template <class Job>
    auto withCache(Job job)
    {
        std::promise<std::invoke_result_t<Job &, store::Cache &>> promise;
        m_store.post([&](store::Cache &cache) { promise.set_value(job(cache)); });
        return promise.get_future().get();
    }

    /// A page straight from the server, past the cache: for exports. Needs a sign-in with the server.
    [[nodiscard]] sync::Answer<feed::PullPage> pullPage(const feed::PullRequest &request);
    /// A page of the chains of @p stream; @p after: ChainsHeader::next of the page before.
    [[nodiscard]] sync::Answer<feed::ChainsPage> chainsPage(const Id &stream, const std::optional<std::string> &after);
    /// None before enrol().
    [[nodiscard]] std::optional<store::Profile::Enrolment> enrolment();

    [[nodiscard]] sync::Status status();
    /// Waits until @p holds is true of the status; false when @p patience ran out.
    [[nodiscard]] bool waitFor(const std::function<bool(const sync::Status &)> &holds, std::chrono::milliseconds patience = std::chrono::seconds(30));
    /// Nothing waits here and nothing is known to wait there.
    [[nodiscard]] bool waitUntilDrained(std::chrono::milliseconds patience = std::chrono::seconds(30));
    [[nodiscard]] std::optional<ErrorCode> signInNeeded();
    [[nodiscard]] const feed::Author &author() const { return m_author; }
    /// The word of @p name, who has signed in here, by their password, with the server's certificate of its key. Fails as Profile::unlockOffline does.
    [[nodiscard]] Result<feed::SignedWord> signWord(const std::string &name, const std::string &password, const feed::SignedMatter &matter);

private:
    /// The store thread, with what it owns.
    class StoreLoop final : public CachePort
    {
    public:
        explicit StoreLoop(std::function<void(const store::ChangeNotice &)> changed);
        ~StoreLoop() override { join(); }
        void post(std::function<void(store::Cache &)> work) override;
        void changed(store::Cache &cache, const store::ChangeNotice &notice) override;
        void run(std::function<void()> work);
        void join();

        std::unique_ptr<store::Profile> profile;
        std::unique_ptr<store::Cache> cache;

    private:
        void loop();
        std::function<void(const store::ChangeNotice &)> m_changed;
        std::mutex m_mutex;
        std::condition_variable m_wake;
        std::deque<std::function<void()>> m_queue;
        bool m_isStopping = false;
        std::thread m_thread;
    };

    explicit HeadlessConsole(Options options);
    template <class Job>
    auto onStore(Job job);
    template <class Job>
    auto onIo(Job job);
    template <class T, class Call>
    sync::Answer<T> await(Call call);
    Result<void> openCacheAndLink(store::AccountKeys keys, std::unique_ptr<sync::Client> client, std::optional<feed::SessionResponse> session);
    [[nodiscard]] Result<std::unique_ptr<sync::Client>> makeClient();
    void stopLink();

    Options m_options;
    SystemClock m_clock;
    SystemRandom m_random;
    IoThread m_io;
    StoreLoop m_store;
    std::unique_ptr<SyncLink> m_link; ///< lives on the I/O thread
    feed::Author m_author;
    std::string m_token; ///< of the last sign-in
    std::mutex m_mutex;
    std::condition_variable m_told;
    sync::Status m_status;
    std::optional<ErrorCode> m_signInNeeded;
};

} // namespace redoubt::link
