// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/TemplateController.h"

#include "app/console/areas/duty/TemplateSentences.h"
#include "app/console/areas/duty/TemplateShelf.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/session/Session.h"
#include "duty/kinds/TemplateLimits.h"
#include "models/Text.h"
#include "resources/duty/ShippedTemplates.h"
#include "views/duty/template/PackDialog.h"
#include "views/duty/template/TemplatesPage.h"
#include "views/widgets/FileChooser.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

/// The part of the templates' controller that reads and writes packs.
namespace redoubt::console {

using namespace duty;

namespace {
/// Reads what a pack may hold and a little more, so that one that is too large is told from one that is cut off.
Result<std::string> readPackFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, "the file");
    return file.read(static_cast<qint64>(bounds::PackBytes) + 1).toStdString();
}

Result<void> writePackFile(const QString &path, const std::string &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0 || !file.commit())
        return fail(ErrorCode::StorageFailed, "the file");
    return {};
}
} // namespace

void TemplateController::importExamples()
{
    const auto packs = resources::shippedTemplates();
    if (!packs.empty())
        showPack(std::string(packs.front().text));
}

void TemplateController::chooseImport()
{
    auto *dialog = views::fileChooser(m_page.window(), tr("Import templates"));
    dialog->setNameFilter(tr("Packs of templates (*.json)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TemplateController::importFile);
    dialog->open();
}

void TemplateController::importFile(const QString &path)
{
    place().store.ask(
        this, [path](StoreRoom &) { return readPackFile(path); },
        [this](const Result<std::string> &text) {
            if (text)
                showPack(*text);
            else
                m_page.showProblem(TemplateSentences::notImported(text.error()));
        });
}

void TemplateController::showPack(const std::string &text)
{
    if (!mayPublish()) {
        m_page.showProblem(whyNot());
        return;
    }
    const auto pack = readTemplatePack(text);
    if (!pack) {
        m_page.showProblem(TemplateSentences::notImported(pack.error()));
        return;
    }
    m_page.showProblem({});
    delete m_dialog;
    auto *dialog = new views::PackDialog(*pack, packSteps(*pack, board().series({*m_seat.broadcast})), today() + 1, m_page.window());
    m_dialog = dialog;
    connect(dialog, &views::PackDialog::requested, this, [this, pack = *pack](calendar::CivilDate from) {
        // What the unit has may have changed since it was shown: it is asked anew.
        auto drafts = drafts::packDrafts(board(), *m_seat.broadcast, pack, from, hand());
        const int count = static_cast<int>(drafts.size());
        if (drafts.empty())
            commit(fail(ErrorCode::RuleViolated, "nothing of it is new"), {});
        else
            commit(std::move(drafts), tr("%n template(s) published", nullptr, count));
    });
    dialog->open();
}

void TemplateController::chooseExport()
{
    const auto *version = shown();
    if (!version || version->value.withdrawn.value_or(false))
        return;
    auto *where = views::fileChooser(m_page.window(), tr("Export the template"));
    where->setAcceptMode(QFileDialog::AcceptSave);
    where->setDefaultSuffix(QStringLiteral("json"));
    where->selectFile(QStringLiteral("%1-%2.json").arg(models::text(version->value.name)).arg(version->value.version));
    const auto text = writeTemplatePack(version->value.name, {version->value});
    connect(where, &QFileDialog::fileSelected, this, [this, text](const QString &path) { exportTo(path, text); });
    where->open();
}

std::vector<DutyTemplate> TemplateController::heldToday() const
{
    std::vector<DutyTemplate> held;
    const auto broadcasts = broadcastsUpward(place().desk, m_seat.unit);
    for (const auto sort : {TemplateSort::Checklist, TemplateSort::Phrases, TemplateSort::Procedure}) {
        for (const auto &version : board().inForce(broadcasts, sort, today()))
            held.push_back(version.value);
    }
    return held;
}

void TemplateController::chooseExportAll()
{
    const auto held = heldToday();
    const auto name = tr("Templates of %1").arg(models::text(UnitShelf::of(place().desk).nameOf(m_seat.unit)));
    const auto text = writeTemplatePack(name.toStdString(), held);
    if (held.empty()) {
        m_page.showProblem(tr("Nothing holds here today, so there is nothing to export."));
        return;
    }
    // What could not be read in again is no pack.
    if (held.size() > static_cast<std::size_t>(bounds::TemplatesOfPack) || text.size() > bounds::PackBytes) {
        m_page.showProblem(tr("What holds here is more than one pack takes. Nothing was exported: export the templates one by one."));
        return;
    }
    auto *where = views::fileChooser(m_page.window(), tr("Export all templates that hold today"));
    where->setAcceptMode(QFileDialog::AcceptSave);
    where->setDefaultSuffix(QStringLiteral("json"));
    where->selectFile(name + QStringLiteral(".json"));
    connect(where, &QFileDialog::fileSelected, this, [this, text](const QString &path) { exportTo(path, text); });
    where->open();
}

void TemplateController::exportTo(const QString &path, const std::string &text)
{
    place().store.ask(
        this, [path, text](StoreRoom &) { return writePackFile(path, text); },
        [this, path](const Result<void> &result) {
            if (result) {
                m_page.showProblem({});
                Q_EMIT saved(tr("Exported to %1").arg(QFileInfo(path).fileName()));
            } else {
                m_page.showProblem(tr("The template was not exported: the file cannot be written there. Choose another place."));
            }
        });
}

} // namespace redoubt::console
