// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session/EnrolmentController.h"

#include "app/console/session/CertificateFacts.h"
#include "app/console/session/SignInFailures.h"
#include "core/json/Described.h"
#include "core/text/DecodedText.h"
#include "views/signin/FirstRunView.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QDateTime>
#include <QPointer>

#include <utility>

namespace redoubt::console {

namespace {
constexpr qint64 kMaxTicket = 64 * 1024;
} // namespace

Result<feed::EnrolmentTicket> readTicket(std::string_view bytes)
{
    JsonLimits limits;
    limits.maxBytes = kMaxTicket;
    REDOUBT_ASSIGN(const auto decoded, text::decodeText(bytes));
    REDOUBT_ASSIGN(const auto value, parseJson(decoded.text, limits));
    REDOUBT_ASSIGN(auto ticket, fromJson<feed::EnrolmentTicket>(value));
    if (ticket.v != 1)
        return ::redoubt::fail(ErrorCode::UnsupportedVersion, "a ticket of version " + std::to_string(ticket.v));
    return ticket;
}

EnrolmentController::~EnrolmentController() = default;

EnrolmentController::EnrolmentController(StoreThread &store, link::IoThread &io, UiDispatcher &ui, QString installationName, QObject *parent)
    : QObject(parent), m_store(store), m_io(io), m_ui(ui), m_name(std::move(installationName))
{ }

void EnrolmentController::attach(views::FirstRunView &view)
{
    m_view = &view;
    connect(&view, &views::FirstRunView::enrolmentFileChosen, this, &EnrolmentController::openFile);
    connect(&view, &views::FirstRunView::enrolmentCodeEntered, this, &EnrolmentController::openCode);
    connect(&view, &views::FirstRunView::offerAccepted, this, &EnrolmentController::accept);
    connect(&view, &views::FirstRunView::offerDeclined, this, [this] { m_ticket.reset(); });
}

void EnrolmentController::fail(views::EnrolmentProblem problem, const QString &detail)
{
    if (m_view) {
        m_view->setBusy(false);
        m_view->setFailure({problem, detail});
    }
}

void EnrolmentController::openFile(const QString &path)
{
    QFile file(path);
    const auto name = QFileInfo(path).fileName();
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) { // a pipe would hold up the window
        fail(views::EnrolmentProblem::FileUnreadable, name);
        return;
    }
    const auto text = file.read(kMaxTicket + 1);
    auto ticket = readTicket({text.constData(), static_cast<std::size_t>(text.size())});
    if (!ticket) {
        fail(ticket.error().code == ErrorCode::UnsupportedVersion ? views::EnrolmentProblem::FileTooNew : views::EnrolmentProblem::FileNotEnrolment,
             name);
        return;
    }
    offer(std::move(*ticket), name);
}

void EnrolmentController::openCode(const views::EnrolmentCode &code)
{
    feed::EnrolmentTicket ticket;
    ticket.server = code.server.startsWith(QLatin1String("https://")) ? code.server.toStdString() : "https://" + code.server.toStdString();
    ticket.caDigest = "sha256:" + views::FirstRunView::normalisedDigest(code.caDigest).toStdString();
    ticket.code = code.code.trimmed().toStdString();
    offer(std::move(ticket));
}

void EnrolmentController::offer(feed::EnrolmentTicket ticket, const QString &file)
{
    views::EnrolmentOffer shown;
    shown.server = QString::fromStdString(ticket.server);
    shown.console = QString::fromStdString(ticket.name.value_or(""));
    shown.fingerprint = QString::fromStdString(fingerprintOf(ticket.caDigest));
    if (ticket.ca) {
        const auto facts = readCertificate(*ticket.ca);
        if (!facts || facts->fingerprint != fingerprintOf(ticket.caDigest)) {
            fail(views::EnrolmentProblem::FileNotEnrolment, file);
            return;
        }
        shown.authority = QString::fromStdString(facts->subject);
        // As redoubt-server names the CA that it makes (makeCa): after itself. Of another CA the subject alone is shown.
        if (const QString ending = QStringLiteral(" CA"); shown.authority.endsWith(ending))
            shown.serverName = shown.authority.chopped(ending.size());
        shown.validUntil = QLocale().toString(QDateTime::fromMSecsSinceEpoch(facts->validUntil.ms).date(), QLocale::LongFormat);
    }
    m_ticket = std::move(ticket);
    if (m_view)
        m_view->setOffer(shown);
}

void EnrolmentController::accept()
{
    if (!m_ticket)
        return;
    if (m_view)
        m_view->setBusy(true);
    m_io.post([this, self = QPointer<EnrolmentController>(this), running = m_running, ticket = *m_ticket, name = m_name.toStdString(), &io = m_io,
               &ui = m_ui] {
        *running = sync::enrol(io.context(), ticket, name, {}, [this, self, &ui](const sync::Answer<sync::Enrolled> &answer) {
            ui.post([this, self, answer] {
                if (self)
                    finished(answer);
            });
        });
    });
}

void EnrolmentController::cancel()
{
    m_io.post([running = std::exchange(m_running, std::make_shared<std::shared_ptr<sync::Enrolling>>())] {
        if (*running)
            (*running)->cancel();
    });
}

void EnrolmentController::finished(const sync::Answer<sync::Enrolled> &answer)
{
    if (!answer && answer.error().code == ErrorCode::Cancelled)
        return; // the window is closing
    if (!answer) {
        fail(enrolmentProblem(answer.error().code), QString::fromStdString(answer.error().detail));
        return;
    }
    m_store.ask(
        this,
        [enrolled = *answer](StoreRoom &room) -> Result<void> {
            return room.profile ? room.profile->enrol(enrolled.address.toString(), enrolled.response)
                                : Result<void>(::redoubt::fail(ErrorCode::StorageFailed));
        },
        [this](const Result<void> &kept) {
            if (!kept) {
                fail(views::EnrolmentProblem::Other,
                     kept.error().code == ErrorCode::AlreadyExists
                         ? tr("Accounts work in this profile under its present enrolment; it is kept as it is. Start Redoubt with a new profile "
                              "(--profile "
                              "NAME) and enrol that one with a new file.")
                         : tr("The enrolment could not be kept on this machine. Make room on the disk and try again with a new code."));
                return;
            }
            m_ticket.reset();
            if (m_view)
                m_view->setBusy(false);
            Q_EMIT enrolled();
        });
}

} // namespace redoubt::console
