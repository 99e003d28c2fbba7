// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "app/link/IoThread.h"
#include "feed/wire/Session.h"
#include "sync/client/Enrolment.h"
#include "views/signin/EnrolmentState.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>
#include <optional>

namespace redoubt::views {
class FirstRunView;
}

namespace redoubt::console {

/// First run: reads an administrator's ticket from a file or a slip, shows whom it would trust, and enrols this
/// installation when the person agrees.
class EnrolmentController : public QObject
{
    Q_OBJECT
public:
    EnrolmentController(StoreThread &store, link::IoThread &io, UiDispatcher &ui, QString installationName, QObject *parent);

    ~EnrolmentController() override;

    void attach(views::FirstRunView &view);
    /// Also for a ticket that was given on the command line.
    void openFile(const QString &path);
    void accept();
    /// Gives up an enrolment under way, so that nobody waits for a server that does not answer.
    void cancel();

Q_SIGNALS:
    void enrolled();

private:
    void openCode(const views::EnrolmentCode &code);
    /// @p file: the name of the one that it came in, if any.
    void offer(feed::EnrolmentTicket ticket, const QString &file = {});
    void finished(const sync::Answer<sync::Enrolled> &answer);
    void fail(views::EnrolmentProblem problem, const QString &detail = {});

    StoreThread &m_store;
    link::IoThread &m_io;
    UiDispatcher &m_ui;
    QString m_name;
    QPointer<views::FirstRunView> m_view; ///< the one that was attached last
    std::optional<feed::EnrolmentTicket> m_ticket;
    /// Touched on the I/O thread only.
    std::shared_ptr<std::shared_ptr<sync::Enrolling>> m_running = std::make_shared<std::shared_ptr<sync::Enrolling>>();
};

/// Reads a ticket's JSON, at most 64 KiB. Fails with Malformed, TooLarge or UnsupportedVersion.
[[nodiscard]] Result<feed::EnrolmentTicket> readTicket(std::string_view text);

} // namespace redoubt::console
