// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/Area.h"
#include "app/console/attachments/FileIntake.h"
#include "models/incident/IncidentValues.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace redoubt::views {
class FactFilesEdit;
class IncidentSheet;
class KeptDialog;
} // namespace redoubt::views

namespace redoubt::console {

/// The files of lines and sendings: takes them in before what names them is written, and says on the sheet which are here, fetches them and gives
/// copies out.
class IncidentFiles : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const std::vector<feed::AttachedFile> &)>;

    IncidentFiles(const AreaPlace &place, views::IncidentSheet &sheet);
    ~IncidentFiles() override;

    /// Tells @p edit how large a file may be.
    void ready(views::FactFilesEdit *edit);
    /// Seals what @p edit of @p form lists into the register @p stream; @p done with what the record is to name, those that were sealed before first.
    /// A file that cannot be taken in is said in the form, and @p done is not called; nor is it where the form is put away first: then nothing of
    /// its files stays.
    void takeIn(const Id &stream, views::KeptDialog *form, views::FactFilesEdit *edit, Done done);
    /// What was to name the files that were taken in was not written: they go.
    void letGo();

    /// The sheet shows @p values, of the register @p stream.
    void shown(const Id &stream, const models::IncidentValues &values);
    /// Once a second. A line comes before its files have reached the server: what could not be had is asked for again from time to time.
    void tick();

private:
    void putAway(const QObject *form);
    void saveCopy(const QString &digest, const QString &name);

    AreaPlace m_place;
    views::IncidentSheet &m_sheet;
    std::unique_ptr<FileIntake> m_intake;
    const QObject *m_form = nullptr; ///< whose files are taken in; to tell it from others only
    std::optional<Id> m_stream;      ///< of what the sheet shows
    std::optional<Id> m_incident;
    std::vector<feed::AttachedFile> m_files; ///< that the sheet names
    Instant m_askedAt;
};

} // namespace redoubt::console
