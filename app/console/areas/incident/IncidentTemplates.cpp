// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentTemplates.h"

#include "app/console/Sentences.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/areas/incident/XrayWords.h"
#include "app/console/attachments/EvidenceDesk.h"
#include "app/console/attachments/HeldEvidence.h"
#include "app/console/papers/PaperThread.h"
#include "app/console/session/Session.h"
#include "app/drafts/DraftOf.h"
#include "documents/template/OfficeTemplate.h"
#include "models/Text.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/TemplateCheckDialog.h"
#include "views/incident/TemplatesPart.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/FileChooser.h"

#include <QDateTime>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace redoubt::console {

using incident::OfficeTemplate;
using TemplateRecord = feed::BoardRecord<OfficeTemplate>;

namespace {
constexpr qint64 mostOfFile = 16LL << 20;

Result<std::string> bytesAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StorageFailed, "it cannot be read");
    if (file.size() > mostOfFile)
        return fail(ErrorCode::TooLarge, "at most 16 MiB");
    return file.readAll().toStdString();
}

/// What of a file that was taken in is on this machine; NotFound: nothing yet.
Result<std::string> heldBytes(StoreRoom &room, const Id &stream, const feed::AttachedFile &file)
{
    const auto digest = Digest::parse(file.digest);
    if (!room.cache || !digest)
        return fail(ErrorCode::NotFound, "no file");
    REDOUBT_ASSIGN(const auto held, heldEvidence(*room.cache, stream, *digest));
    if (!held)
        return fail(ErrorCode::NotFound, "not here yet");
    REDOUBT_ASSIGN(const auto bytes, room.cache->attachments().read(held->stream, *digest, 0, static_cast<std::size_t>(mostOfFile)));
    return std::string(bytes.begin(), bytes.end());
}
} // namespace

IncidentTemplates::IncidentTemplates(const AreaPlace &place, const IncidentLaw &law, views::IncidentsPage &page)
    : m_place(place), m_law(law), m_reader(place.session, law), m_incidents(page), m_part(*page.documents()->templates()),
      m_refresh([this] { show(); }, this)
{
    connect(&shelf(), &IncidentShelf::templatesChanged, this, [this] { m_refresh.soon(); });
    connect(&shelf(), &IncidentShelf::registersChanged, this, [this] { m_refresh.soon(); });
    connect(&m_incidents, &views::IncidentsPage::documentsShown, this, &IncidentTemplates::show);
    connect(&m_part, &views::TemplatesPart::newWanted, this, [this] { choose({}); });
    connect(&m_part, &views::TemplatesPart::versionWanted, this, [this](const Id &record) { choose(record); });
    connect(&m_part, &views::TemplatesPart::withdrawWanted, this, &IncidentTemplates::withdraw);
}

IncidentTemplates::~IncidentTemplates() { delete m_dialog; }

const IncidentShelf &IncidentTemplates::shelf() const { return IncidentShelf::of(m_place.session.desk()); }

drafts::IncidentHand IncidentTemplates::hand() const
{
    const auto &place = m_place.session.place();
    return {place.desk.nameOf(place.desk.account()), place.now()};
}

std::optional<Id> IncidentTemplates::ownRegister() const
{
    const auto registers = shelf().registers();
    const auto own = std::ranges::find_if(registers, [&](const Id &stream) { return shelf().approvesIn(stream); });
    return own == registers.end() ? std::nullopt : std::optional(*own);
}

std::vector<TemplateRecord> IncidentTemplates::open(const Id &stream) const
{
    auto all = shelf().templates(stream);
    std::erase_if(all, [](const auto &record) { return record.value.withdrawnAt.has_value(); });
    return all;
}

std::optional<TemplateRecord> IncidentTemplates::find(const Id &record) const
{
    for (const auto &stream : shelf().registers()) {
        for (auto &each : shelf().templates(stream)) {
            if (each.id == record)
                return each;
        }
    }
    return std::nullopt;
}

void IncidentTemplates::show()
{
    std::vector<models::OfficeTemplateLine> lines;
    for (const auto &stream : shelf().registers()) {
        const auto *board = shelf().board(stream);
        std::vector<feed::AttachedFile> wanted;
        for (const auto &record : shelf().templates(stream)) {
            const auto &value = record.value;
            const QTimeZone zone(m_reader.offsetOf(*board, value.publishedAt));
            lines.push_back({models::text(record.id), record.id, models::text(value.name), models::text(value.file.name),
                             QString::number(value.version), models::text(value.publishedBy),
                             QDateTime::fromMSecsSinceEpoch(value.publishedAt.ms, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                             value.withdrawnAt.has_value(), record.pending});
            if (!value.withdrawnAt)
                wanted.push_back(value.file);
        }
        m_place.attachments.fetchAhead(stream, wanted); // a report may have to leave while there is no network
    }
    m_part.setLines(lines, ownRegister().has_value());
}

void IncidentTemplates::choose(std::optional<Id> record)
{
    auto *where = views::fileChooser(m_incidents.window(), tr("Choose a template"));
    where->setFileMode(QFileDialog::ExistingFile);
    where->setNameFilters({tr("Word or OpenDocument (*.docx *.odt)")});
    connect(where, &QFileDialog::fileSelected, this, [this, record](const QString &path) { offer(path, record); });
    where->open();
}

void IncidentTemplates::offer(const QString &path, std::optional<Id> record)
{
    const auto &zone = calendar::TimeZone::utc();
    const auto *guide = m_law.guideOn(zone.date(m_place.session.place().now()));
    auto names = guide ? incident::templateNames(*guide) : documents::TemplateNames();
    m_place.papers.run(
        this,
        [path, names = std::move(names)]() -> Result<documents::TemplateXray> {
            REDOUBT_ASSIGN(const auto bytes, bytesAt(path));
            return documents::inspectTemplate(bytes, names);
        },
        [this, path, record](const Result<documents::TemplateXray> &xray) { check(path, record, xray); });
}

void IncidentTemplates::check(const QString &path, std::optional<Id> record, const Result<documents::TemplateXray> &xray)
{
    const QString file = QFileInfo(path).fileName();
    if (!xray) {
        Q_EMIT failed(
            xray.error().code == ErrorCode::StorageFailed ? tr("%1 cannot be read. Nothing was taken in.").arg(file)
                : xray.error().code == ErrorCode::TooLarge
                ? tr("%1 is too large for a template. Nothing was taken in.").arg(file)
                : tr("%1 is no docx or odt that can be read: it is damaged, encrypted, or of an older format. Nothing was taken in.").arg(file));
        return;
    }
    const auto known = record ? find(*record) : std::nullopt;
    const auto *guide = m_law.guideOn(calendar::TimeZone::utc().date(m_place.session.place().now()));
    views::TemplateCheckDialog::Content content;
    content.name = known ? models::text(known->value.name) : QFileInfo(path).completeBaseName();
    content.file = file;
    content.sum = XrayWords::sum(*xray);
    content.lines = XrayWords::lines(*xray, guide ? incident::templateDictionary(*guide) : std::vector<incident::TemplateName>());
    content.problems = static_cast<int>(xray->problems.size());
    auto *dialog = new views::TemplateCheckDialog(content, m_incidents.window());
    delete m_dialog;
    m_dialog = dialog;
    connect(dialog, &views::TemplateCheckDialog::requested, this, [this, path, record](const QString &name) { publish(path, record, name); });
    dialog->open();
}

void IncidentTemplates::publish(const QString &path, std::optional<Id> record, const QString &name)
{
    const auto stream = record && find(*record) ? std::optional(find(*record)->stream) : ownRegister();
    if (!stream || m_intake)
        return refuse(tr("There is no register here in which it could be published. Nothing was taken in."));
    views::FileInput input;
    input.path = path;
    m_intake = std::make_unique<FileIntake>(
        m_place.session.place().store, *stream, std::vector{input}, [this, stream = *stream, record, name](const FileIntake::Taken &taken) {
            m_intake.release()->deleteLater(); // it is what calls
            if (!taken || taken->empty())
                return refuse(tr("The file could not be taken in: it was changed or is not there any more. Nothing was published; choose it again."));
            const auto known = record ? find(*record) : std::nullopt;
            OfficeTemplate made{name.toStdString(), taken->front(), known ? known->value.version + 1 : 1, hand().now, hand().name, {}, {}, {}};
            if (!known)
                return commit(drafts::addOf(stream, made), tr("Published: reports can be exported in it"));
            commit(drafts::setOf<OfficeTemplate>(stream, known->id,
                                                 {{"name", made.name},
                                                  {"file", toJson(made.file)},
                                                  {"version", made.version},
                                                  {"publishedAt", toJson(made.publishedAt)},
                                                  {"publishedBy", made.publishedBy}}),
                   tr("Published as version %1").arg(made.version));
        });
}

void IncidentTemplates::withdraw(const Id &record)
{
    const auto known = find(record);
    if (!known)
        return;
    views::Confirmation question;
    question.question = tr("Withdraw %1?").arg(models::text(known->value.name));
    question.consequences = tr("No report is exported in it any more. What was made of it stays, and so does the file.");
    question.accept = tr("Withdraw");
    auto *dialog = new views::ConfirmDialog(question, m_incidents.window());
    connect(dialog, &views::ConfirmDialog::confirmed, this, [this, stream = known->stream, record] {
        commit(drafts::setOf<OfficeTemplate>(stream, record, {{"withdrawnAt", toJson(hand().now)}, {"withdrawnBy", hand().name}}), tr("Withdrawn"));
    });
    dialog->open();
}

void IncidentTemplates::commit(store::Draft draft, const QString &said)
{
    m_place.session.place().committer.commit(this, Result<store::Draft>(std::move(draft)), [this, said](const Result<store::CommitReceipt> &kept) {
        if (!kept)
            return refuse(Sentences::notSaved(kept.error()));
        if (m_dialog)
            m_dialog->accept();
        Q_EMIT saved(said);
    });
}

void IncidentTemplates::refuse(const QString &why)
{
    if (m_dialog && m_dialog->isVisible())
        m_dialog->showFailure(why);
    else
        Q_EMIT failed(why);
}

void IncidentTemplates::fill(const TemplateRecord &record, documents::TemplateData data, const QString &path)
{
    const auto fillIn = [this, data = std::move(data), path](const Result<std::string> &bytes) {
        if (!bytes) {
            Q_EMIT failed(bytes.error().code == ErrorCode::NotFound
                              ? tr("The file of the template is not on this computer yet: it comes with the next connection. Nothing was exported.")
                              : tr("The file of the template cannot be read. Nothing was exported; export it as PDF or Word."));
            return;
        }
        m_place.papers.run(
            this,
            [bytes = *bytes, data, path]() -> Result<std::size_t> {
                REDOUBT_ASSIGN(const auto filled, documents::fillTemplate(bytes, data));
                REDOUBT_TRY(writePaperFile(path, filled.bytes));
                return static_cast<std::size_t>(std::ranges::count(filled.notes, documents::FillNoteSort::Missing, &documents::FillNote::sort));
            },
            [this, path](const Result<std::size_t> &missing) {
                const QString file = QFileInfo(path).fileName();
                if (!missing)
                    Q_EMIT failed(
                        tr("The report was not exported: the template cannot be filled, or the file not written there. Choose another place."));
                else if (*missing > 0)
                    Q_EMIT saved(
                        tr("Exported to %1; of %n names of the template nothing is known, and it says so", nullptr, static_cast<int>(*missing))
                            .arg(file));
                else
                    Q_EMIT saved(tr("Exported to %1").arg(file));
            });
    };
    m_place.session.place().store.ask(
        this, [stream = record.stream, file = record.value.file](StoreRoom &room) { return heldBytes(room, stream, file); }, fillIn);
}

} // namespace redoubt::console
