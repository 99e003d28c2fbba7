// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentFiles.h"

#include "app/console/attachments/AttachmentSentences.h"
#include "app/console/attachments/EvidenceDesk.h"
#include "app/console/desk/DeskFacts.h"
#include "app/console/session/Session.h"
#include "views/incident/FactFilesEdit.h"
#include "views/incident/IncidentSheet.h"
#include "views/incident/SheetFiles.h"
#include "views/widgets/FileChooser.h"
#include "views/widgets/KeptDialog.h"

#include <QFileDialog>

#include <utility>

namespace redoubt::console {

namespace {
constexpr std::int64_t askAgainMs = 10'000;
} // namespace

IncidentFiles::IncidentFiles(const AreaPlace &place, views::IncidentSheet &sheet) : m_place(place), m_sheet(sheet)
{
    auto &desk = m_place.attachments;
    auto *lines = m_sheet.files();
    connect(&desk, &EvidenceDesk::presenceChanged, lines, &views::SheetFiles::setPresence);
    connect(&desk, &EvidenceDesk::progressed, lines, &views::SheetFiles::setTransfer);
    connect(&desk, &EvidenceDesk::notFetched, lines, &views::SheetFiles::setTrouble);
    connect(&m_place.session, &Session::uploadRefused, lines, [this](const sync::BlobName &blob, ErrorCode why) {
        const auto name = fileName(m_place.session.desk(), blob.digest);
        m_sheet.files()->setTrouble(QString::fromStdString(blob.digest.toString()), AttachmentSentences::notUploaded(name, why));
    });
    connect(lines, &views::SheetFiles::fetchWanted, this, [this](const QString &digest) {
        if (m_stream)
            m_place.attachments.fetch(*m_stream, digest);
    });
    connect(lines, &views::SheetFiles::copyWanted, this, &IncidentFiles::saveCopy);
}

IncidentFiles::~IncidentFiles() = default;

void IncidentFiles::ready(views::FactFilesEdit *edit)
{
    m_place.session.place().store.ask(
        edit, [](StoreRoom &room) { return room.cache ? std::optional(room.cache->attachments().maxBytes()) : std::nullopt; },
        [edit](const std::optional<std::int64_t> &most) {
            if (most)
                edit->setMostBytes(*most);
        });
}

void IncidentFiles::takeIn(const Id &stream, views::KeptDialog *form, views::FactFilesEdit *edit, Done done)
{
    std::vector<feed::AttachedFile> kept;
    std::vector<views::FileInput> fresh;
    for (const auto &input : edit->inputs()) {
        if (input.kept)
            kept.push_back(*input.kept); // where it lies does not matter: the record that is corrected names it too
        else
            fresh.push_back(input);
    }
    if (fresh.empty())
        return done(kept);
    m_form = form;
    edit->setTakingIn(true);
    connect(form, &QDialog::finished, this, [this, form] { putAway(form); });
    connect(form, &QObject::destroyed, this, [this](const QObject *gone) { putAway(gone); });
    m_intake =
        std::make_unique<FileIntake>(m_place.session.place().store, stream, fresh,
                                     [this, form, edit, kept = std::move(kept), done = std::move(done)](const FileIntake::Taken &taken) mutable {
                                         // Put away, the form has taken this with it: it is there.
                                         m_intake.release()->deleteLater(); // it is what calls
                                         m_form = nullptr;
                                         edit->setTakingIn(false);
                                         if (!taken)
                                             return form->showFailure(AttachmentSentences::notTakenIn(taken.error()));
                                         kept.insert(kept.end(), taken->begin(), taken->end());
                                         done(kept);
                                     });
    connect(m_intake.get(), &FileIntake::progressed, edit, &views::FactFilesEdit::setProgress);
}

void IncidentFiles::putAway(const QObject *form)
{
    if (!m_intake || form != m_form)
        return;
    m_form = nullptr;
    m_intake.reset(); // what it has sealed so far goes with it
    letGo();          // and what it had just finished
}

void IncidentFiles::letGo()
{
    if (!m_intake)
        m_place.session.place().committer.dropUnnamedFiles();
}

void IncidentFiles::shown(const Id &stream, const models::IncidentValues &values)
{
    auto files = values.files();
    if (m_stream == stream && m_incident == values.incident && m_files == files)
        return;
    m_stream = stream;
    m_incident = values.incident;
    m_files = std::move(files);
    // What somebody has to answer for is brought here while the network is there.
    m_askedAt = m_place.session.place().now();
    m_place.attachments.fetchAhead(stream, m_files);
    m_place.attachments.look(stream, m_files);
}

void IncidentFiles::tick()
{
    const auto now = m_place.session.place().now();
    if (!m_stream || m_files.empty() || now - m_askedAt < askAgainMs || !m_place.session.isOnline())
        return;
    m_askedAt = now;
    m_place.attachments.fetchAhead(*m_stream, m_files); // those that are on their way or here are not asked for twice
}

void IncidentFiles::saveCopy(const QString &digest, const QString &name)
{
    if (!m_stream)
        return;
    auto *dialog = views::fileChooser(&m_sheet, tr("Save a copy"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, stream = *m_stream, digest](const QString &path) { m_place.attachments.saveCopy(stream, digest, path); });
    dialog->open();
}

} // namespace redoubt::console
