// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Refresh.h"
#include "app/console/Workplace.h"
#include "app/console/areas/Intent.h"
#include "app/link/LinkEvents.h"
#include "models/attachments/EvidenceModel.h"
#include "models/sync/ConflictModel.h"
#include "models/sync/OutboxModel.h"
#include "models/sync/QuarantineModel.h"
#include "sync/engine/Status.h"
#include "views/frame/FrameState.h"
#include "views/sync/SyncPage.h"
#include "views/sync/SyncValues.h"

#include <QObject>

#include <map>
#include <optional>

namespace redoubt::console {

/// What waits to be sent, what two people changed, what the server could not take; and the sync chip.
class SyncController : public QObject
{
    Q_OBJECT
public:
    /// @p server: as the person knows it.
    SyncController(Workplace &place, QString server, QObject *parent);

    /// The chip is true without it; @p page is made when somebody may look at it.
    void attach(views::SyncPage &page);

    void setStatus(const sync::Status &status);
    /// A piece of a file went up or came down.
    void setTransfer(const link::Transfer &transfer);
    [[nodiscard]] const sync::Status &status() const { return m_status; }
    [[nodiscard]] views::SyncState chip() const;
    /// To the clipboard.
    void copyDiagnostics();

Q_SIGNALS:
    void chipChanged();
    void retryRequested();
    void saved(const QString &receipt);
    void failed(const QString &sentence);
    /// What was not taken is to be opened as a draft again; @p otherwise is said where it cannot.
    void redraftRequested(const redoubt::console::Intent &intent, const QString &otherwise);

private:
    void show();
    void showPage();
    void settle(const views::SettleRequest &request);
    void discardRead(const Id &change);
    void copyQuarantined(const Id &change);
    /// Something new that was not taken, to be mended and submitted again.
    void redraft(const Id &change);

    Workplace &m_place;
    views::SyncPage *m_page = nullptr;
    QString m_server;
    models::OutboxModel m_outbox;
    models::ConflictModel m_conflicts;
    models::QuarantineModel m_quarantine;
    sync::Status m_status;
    std::optional<models::EvidenceTransfer> m_file; ///< on its way now
    Instant m_troubleSince;
    std::map<Id, feed::StreamPosition> m_shownAt; ///< how far the streams went when the conflicts were put on the page
    Refresh *m_refresh;
};

} // namespace redoubt::console
