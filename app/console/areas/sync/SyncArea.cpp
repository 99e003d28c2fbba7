// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/sync/SyncArea.h"

#include "app/console/areas/sync/SyncController.h"
#include "app/console/session/Session.h"
#include "views/sync/SyncPage.h"
#include "views/widgets/Layouts.h"

#include <QAction>
#include <QWidget>

namespace redoubt::console {

SyncArea::SyncArea(const AreaPlace &place) : m_room(new QWidget)
{
    auto &session = place.session;
    const auto &enrolment = session.entry().enrolment;
    const auto server = QString::fromStdString(enrolment.server.name.empty() ? enrolment.address : enrolment.server.name);
    m_controller = new SyncController(session.place(), server, this);
    connect(&session, &Session::statusChanged, m_controller, &SyncController::setStatus);
    connect(&session, &Session::transferred, m_controller, &SyncController::setTransfer);
    connect(&session, &Session::uploadRefused, m_controller, [this](const sync::BlobName &blob) { m_controller->setTransfer({blob, false, 0, 0}); });
    connect(m_controller, &SyncController::chipChanged, this, [this] {
        m_chip = m_controller->chip();
        Q_EMIT everyPageChanged();
    });
    connect(m_controller, &SyncController::retryRequested, &session, &Session::syncNow);
    connect(m_controller, &SyncController::saved, this, [this](const QString &receipt) { Q_EMIT saved(receipt); });
    connect(m_controller, &SyncController::failed, this, &SyncArea::failed);
    connect(m_controller, &SyncController::redraftRequested, this, &SyncArea::intended);
    // An area that was made anew, for another language, finds the session as it is.
    m_controller->setStatus(session.status());
}

views::SyncPage &SyncArea::syncPage()
{
    if (!m_page) {
        m_page = new views::SyncPage;
        views::columnLayout(m_room)->addWidget(m_page);
        m_controller->attach(*m_page);
    }
    return *m_page;
}

views::RailEntry SyncArea::entry() const { return {QStringLiteral("sync"), {}, views::Icon::Sync, false}; }

EveryPage SyncArea::onEveryPage(bool) const
{
    EveryPage says;
    says.sync = m_chip;
    return says;
}

std::vector<AreaAction> SyncArea::actions()
{
    auto *outbox = new QAction(tr("Outbox and conflicts"), this);
    connect(outbox, &QAction::triggered, this, [this] { open(views::waitingPart(m_controller->chip())); });
    return {{outbox, views::Icon::Send}};
}

std::vector<views::PageAction> SyncArea::acts()
{
    using Part = views::SyncPart;
    return {{tr("Outbox"), tr("page"), views::Icon::Send, [this] { open(Part::Outbox); }},
            {tr("Conflicts"), tr("page"), views::Icon::Conflict, [this] { open(Part::Conflicts); }},
            {tr("Quarantine"), tr("page"), views::Icon::Alert, [this] { open(Part::Quarantine); }}};
}

bool SyncArea::follow(const Intent &intent)
{
    if (intent.what != Intent::What::Open)
        return false;
    if (intent.kind == pages::Outbox)
        open(views::SyncPart::Outbox);
    else if (intent.kind == pages::Conflicts)
        open(views::SyncPart::Conflicts);
    else if (intent.kind == pages::Quarantine)
        open(views::SyncPart::Quarantine);
    else if (intent.kind == pages::Diagnostics)
        m_controller->copyDiagnostics();
    else
        return false;
    return true;
}

void SyncArea::open(views::SyncPart part)
{
    syncPage().showTab(part);
    Q_EMIT frontRequested();
}

} // namespace redoubt::console
