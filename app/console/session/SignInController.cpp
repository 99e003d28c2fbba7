// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session/SignInController.h"

#include "app/console/session/CertificateFacts.h"
#include "app/console/session/EntryOpening.h"
#include "app/console/session/SignInFailures.h"
#include "core/text/SignInName.h"
#include "views/signin/SignInView.h"
#include "views/theme/Language.h"

#include <QPointer>

#include <algorithm>

namespace redoubt::console {

/// One press of the button. Shared by the callbacks of three threads; each member is touched by one of them at a time.
struct SignInController::Attempt
{
    std::string name;
    std::string password;
    store::Profile::Enrolment enrolment;
    VerifyKey key;
    feed::SessionResponse session;
    std::optional<Bytes> cacheSecret;
    std::unique_ptr<sync::Client> client; ///< lives on the I/O thread

    ~Attempt() { std::fill(password.begin(), password.end(), '\0'); }
};

namespace {
constexpr int kMinuteMs = 60'000;

/// As the server reads a sign-in name: another spelling must not look like another account here. A profile that is older than this rule
/// knows the account by the spelling it had then.
std::string foldedName(const StoreRoom &room, const std::string &typed)
{
    auto name = text::foldSignInName(typed);
    if (!room.profile)
        return name;
    for (const auto &known : room.profile->accounts()) {
        if (text::foldSignInName(known.name) == name)
            return known.name;
    }
    return name;
}

} // namespace

template <class Work>
void SignInController::back(const std::shared_ptr<Attempt> &attempt, Work work)
{
    m_ui.post([this, self = QPointer<SignInController>(this), attempt, work = std::move(work)]() mutable {
        if (self && isCurrent(attempt))
            work();
    });
}

SignInController::SignInController(StoreThread &store, link::IoThread &io, UiDispatcher &ui, const feed::KindRegistry &kinds, const Clock &clock,
                                   QObject *parent)
    : QObject(parent), m_store(store), m_io(io), m_ui(ui), m_kinds(kinds), m_clock(clock)
{
    connect(&m_minute, &QTimer::timeout, this, &SignInController::look);
}

SignInController::~SignInController() { cancel(); }

void SignInController::attach(views::SignInView &view)
{
    m_view = &view;
    connect(&view, &views::SignInView::signInRequested, this,
            [this](const views::SignInRequest &request) { signIn(request.account, request.password); });
    connect(&view, &views::SignInView::offlineSignInRequested, this,
            [this](const views::SignInRequest &request) { unlockOffline(request.account, request.password); });
    connect(&view, &views::SignInView::cancelRequested, this, &SignInController::cancel);
    connect(&view, &views::SignInView::accountEdited, this, [this](const QString &account) {
        m_typed = account;
        showOffline();
    });
    m_minute.start(kMinuteMs);
}

void SignInController::look()
{
    if (!m_view) {
        m_minute.stop(); // somebody is signed in
        return;
    }
    m_store.ask(
        this, [](StoreRoom &room) { return room.profile ? room.profile->accounts() : std::vector<store::KnownAccount>(); },
        [this](std::vector<store::KnownAccount> accounts) {
            m_accounts = std::move(accounts);
            showOffline();
        });
}

void SignInController::showOffline()
{
    if (!m_view)
        return;
    const auto name = text::foldSignInName(m_typed.toStdString());
    const auto known = std::find_if(m_accounts.begin(), m_accounts.end(), [&](const store::KnownAccount &account) {
        return account.account && text::foldSignInName(account.name) == name;
    });
    m_view->setOfflineData(known == m_accounts.end() ? std::nullopt : std::optional<qint64>(known->lastContact.ms), m_clock.now().ms);
}

void SignInController::show(const QString &version, const QString &language)
{
    struct Known
    {
        std::optional<store::Profile::Enrolment> enrolment;
        std::vector<store::KnownAccount> accounts;
    };
    m_store.ask(
        this,
        [](StoreRoom &room) -> Known {
            if (!room.profile)
                return {};
            return {room.profile->enrolment(), room.profile->accounts()};
        },
        [this, version, language](const Known &known) {
            if (!m_view || !known.enrolment)
                return;
            views::SignInState state;
            state.keepOfflineOffered = false; // a console without its cache would begin its chains anew
            views::ServerChoice server;
            server.id = QString::fromStdString(known.enrolment->server.id.toString());
            server.name = QString::fromStdString(known.enrolment->server.name);
            server.address = QString::fromStdString(known.enrolment->address);
            if (const auto facts = readCertificate(known.enrolment->ca)) {
                server.fingerprint = QString::fromStdString(facts->fingerprint);
                server.check = views::CertificateCheck::Pinned;
            }
            state.servers = {server};
            state.serverId = server.id;
            const auto latest = std::max_element(known.accounts.begin(), known.accounts.end(),
                                                 [](const auto &a, const auto &b) { return a.lastContact < b.lastContact; });
            m_accounts = known.accounts;
            if (latest != known.accounts.end() && latest->account) {
                state.account = QString::fromStdString(latest->name);
                state.offlineDataAt = latest->lastContact.ms;
            }
            state.now = m_clock.now().ms;
            state.installation = QString::fromStdString(known.enrolment->name);
            state.version = version;
            for (const auto &code : views::Language::available())
                state.languages.push_back({code, views::Language::nameOf(code)});
            state.language = language;
            m_typed = state.account;
            m_view->setState(state);
        });
}

void SignInController::signIn(const QString &account, const QString &password)
{
    auto attempt = std::make_shared<Attempt>();
    attempt->name = account.toStdString();
    attempt->password = password.toStdString();
    m_attempt = attempt;
    if (m_view)
        m_view->setBusy(true, tr("Signing in"));
    struct Begun
    {
        std::optional<store::Profile::Enrolment> enrolment;
        Result<store::Profile::SignIn> signIn;
    };
    m_store.ask(
        this,
        [attempt](StoreRoom &room) -> Begun {
            if (!room.profile)
                return {{}, ::redoubt::fail(ErrorCode::StorageFailed)};
            attempt->name = foldedName(room, attempt->name);
            return {room.profile->enrolment(), room.profile->beginSignIn(attempt->name, attempt->password)};
        },
        [this, attempt](const Begun &begun) {
            if (!isCurrent(attempt))
                return;
            if (!begun.signIn || !begun.enrolment) {
                fail(attempt, begun.signIn ? sync::failureOf({ErrorCode::Internal, "not enrolled"}) : sync::failureOf(begun.signIn.error()));
                return;
            }
            attempt->enrolment = *begun.enrolment;
            attempt->key = begun.signIn->key;
            askServer(attempt);
        });
}

void SignInController::askServer(const std::shared_ptr<Attempt> &attempt)
{
    m_io.post([this, attempt, &io = m_io] {
        const auto address = sync::ServerAddress::parse(attempt->enrolment.address);
        auto client = address ? sync::Client::make(io.context(), *address, {attempt->enrolment.ca, false})
                              : Result<std::unique_ptr<sync::Client>>(::redoubt::fail(address.error()));
        if (!client) {
            back(attempt, [this, attempt, error = client.error()] { fail(attempt, sync::failureOf(error)); });
            return;
        }
        attempt->client = std::move(*client);
        feed::SignInRequest request;
        request.account = attempt->name;
        request.password = attempt->password;
        request.installation = attempt->enrolment.installation;
        request.secret = attempt->enrolment.secret;
        request.key.assign(attempt->key.bytes.begin(), attempt->key.bytes.end());
        attempt->client->signIn(request, [this, attempt](const sync::Answer<feed::SessionResponse> &answer) {
            if (!answer) {
                back(attempt, [this, attempt, failure = answer.error()] { fail(attempt, failure); });
                return;
            }
            attempt->session = *answer;
            back(attempt, [this, attempt] { askSecret(attempt); });
        });
    });
}

/// The signed challenge that releases the second wrap's secret. Where it does not come the sign-in goes on without: it is only
/// needed after a password was reset, and then completing says so.
void SignInController::askSecret(const std::shared_ptr<Attempt> &attempt)
{
    m_io.post([this, attempt] {
        const feed::ChallengeRequest request{1, attempt->session.account, attempt->enrolment.installation};
        attempt->client->challenge(request, [this, attempt](const sync::Answer<feed::ChallengeResponse> &challenge) {
            if (!challenge) {
                back(attempt, [this, attempt] { complete(attempt); });
                return;
            }
            back(attempt, [this, attempt, challenge = *challenge] {
                m_store.ask(
                    this,
                    [attempt, challenge](StoreRoom &room) -> Result<Signature> {
                        return room.profile->signRenewal(attempt->name, attempt->session.account, challenge);
                    },
                    [this, attempt, challenge](const Result<Signature> &signature) {
                        if (!isCurrent(attempt))
                            return;
                        if (!signature) {
                            complete(attempt);
                            return;
                        }
                        feed::RenewRequest renewal;
                        renewal.account = attempt->session.account;
                        renewal.installation = attempt->enrolment.installation;
                        renewal.nonce = challenge.nonce;
                        renewal.signature.assign(signature->begin(), signature->end());
                        m_io.post([this, attempt, renewal] {
                            attempt->client->renew(renewal, [this, attempt](const sync::Answer<feed::SessionResponse> &renewed) {
                                if (renewed) {
                                    attempt->session = *renewed;
                                    attempt->cacheSecret = renewed->cacheSecret;
                                }
                                back(attempt, [this, attempt] { complete(attempt); });
                            });
                        });
                    });
            });
        });
    });
}

void SignInController::complete(const std::shared_ptr<Attempt> &attempt)
{
    m_store.ask(
        this,
        [attempt, &kinds = m_kinds](StoreRoom &room) -> Result<Entry> {
            REDOUBT_ASSIGN(const auto keys, room.profile->completeSignIn(attempt->name, attempt->password, attempt->session, attempt->cacheSecret));
            REDOUBT_TRY(room.profile->updateServer(attempt->session.server));
            return openEntry(room, keys, {attempt->session.name, attempt->name, attempt->session, attempt.get()}, kinds);
        },
        [this, attempt](Result<Entry> entry) { finish(attempt, std::move(entry)); });
}

void SignInController::unlockOffline(const QString &account, const QString &password)
{
    auto attempt = std::make_shared<Attempt>();
    attempt->name = account.toStdString();
    attempt->password = password.toStdString();
    m_attempt = attempt;
    if (m_view)
        m_view->setBusy(true, tr("Unlocking"));
    m_store.ask(
        this,
        [attempt, &kinds = m_kinds](StoreRoom &room) -> Result<Entry> {
            if (!room.profile || !room.profile->enrolment())
                return ::redoubt::fail(ErrorCode::NotFound, "not enrolled");
            attempt->name = foldedName(room, attempt->name);
            REDOUBT_ASSIGN(const auto keys, room.profile->unlockOffline(attempt->name, attempt->password));
            Visitor visitor{attempt->name, attempt->name, {}, attempt.get()};
            for (const auto &known : room.profile->accounts()) {
                if (known.name == attempt->name)
                    visitor.accountName = known.shownName;
            }
            return openEntry(room, keys, std::move(visitor), kinds);
        },
        [this, attempt](Result<Entry> entry) { finish(attempt, std::move(entry)); });
}

void SignInController::finish(const std::shared_ptr<Attempt> &attempt, Result<Entry> entry)
{
    dropClient(attempt);
    if (!isCurrent(attempt)) {
        // Cancelled meanwhile: nobody is signed in.
        m_store.post([attempt](StoreRoom &room) {
            if (room.enteredBy != attempt.get())
                return; // somebody else has come in since
            room.cache.reset();
            room.keys.reset();
        });
        return;
    }
    if (!entry) {
        fail(attempt, sync::failureOf(entry.error()));
        return;
    }
    m_attempt.reset();
    m_entry = std::make_unique<Entry>(std::move(*entry));
    if (m_view) {
        m_view->forgetPassword();
        m_view->setBusy(false);
    }
    Q_EMIT entered();
}

void SignInController::fail(const std::shared_ptr<Attempt> &attempt, const sync::Failure &failure)
{
    dropClient(attempt);
    m_attempt.reset();
    if (m_view) {
        m_view->setBusy(false);
        m_view->setFailure(signInFailure(failure));
    }
    Q_EMIT failed(failure.code);
}

void SignInController::dropClient(const std::shared_ptr<Attempt> &attempt)
{
    m_io.post([attempt] { attempt->client.reset(); });
}

void SignInController::cancel()
{
    if (!m_attempt)
        return;
    dropClient(m_attempt);
    m_attempt.reset();
    if (m_view)
        m_view->setBusy(false);
}

} // namespace redoubt::console
