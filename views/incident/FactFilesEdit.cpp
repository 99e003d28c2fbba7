// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/FactFilesEdit.h"

#include "incident/kinds/IncidentLimits.h"
#include "models/Text.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/DropZone.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int factDropHeight = 44;

QString nameOfFactFile(const FileInput &input) { return input.kept ? models::text(input.kept->name) : QFileInfo(input.path).fileName(); }

QString sizeOfFactFile(const FileInput &input)
{
    if (input.kept)
        return PlainWords::size(input.kept->size);
    const QFileInfo file(input.path);
    return file.isFile() ? PlainWords::size(file.size()) : QString();
}
} // namespace

FactFilesEdit::FactFilesEdit(const std::vector<feed::AttachedFile> &kept, QWidget *parent)
    : QWidget(parent), m_zone(new DropZone(tr("Drop files here, or choose them"))), m_column(columnLayout(4))
{
    auto *column = columnLayout(this, {}, 6);
    m_zone->setFixedHeight(scaled(factDropHeight));
    m_zone->setAccessibleName(tr("Files: drop them, or press Enter to choose"));
    m_zone->setChooser(tr("Choose files to attach"), tr("Attach"));
    column->addWidget(m_zone);
    column->addLayout(m_column);
    for (const auto &file : kept)
        addLine({{}, models::text(file.note), file});
    connect(m_zone, &DropZone::filesChosen, this, &FactFilesEdit::addFiles);
}

void FactFilesEdit::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        const bool isListed = std::ranges::any_of(m_lines, [&](const Line &line) { return !line.input.kept && line.input.path == path; });
        if (!isListed)
            addLine({path, {}});
    }
    Q_EMIT edited();
}

void FactFilesEdit::addLine(const FileInput &input)
{
    const QString name = nameOfFactFile(input);
    Line line{input, new QWidget, new Label(sizeOfFactFile(input), SmallType, Weight::Regular, Ink::Text3),
              new ElidedLabel({}, SmallType, Weight::Regular, Ink::Severity4), Button::iconOnly(Icon::Close, tr("Do not attach %1").arg(name))};
    auto *shown = new ElidedLabel(name);
    shown->setElide(Elide::Middle);
    auto *row = rowLayout(line.box, {}, 8);
    row->addWidget(new IconLabel(Icon::Attachment, 16));
    row->addWidget(shown, 2);
    row->addWidget(line.refusal, 3);
    row->addWidget(line.size);
    row->addWidget(line.away);
    m_column->addWidget(line.box);
    connect(line.away, &QPushButton::clicked, this, [this, box = line.box] {
        std::erase_if(m_lines, [box](const Line &other) { return other.box == box; });
        box->hide();
        box->deleteLater(); // its button is being pressed
        Q_EMIT edited();
    });
    m_lines.push_back(line);
    showRefusals();
}

QString FactFilesEdit::refusalOf(const FileInput &input) const
{
    if (input.kept)
        return {};
    const QFileInfo file(input.path);
    if (!file.exists())
        return tr("Not there any more");
    if (file.isDir())
        return tr("A folder: attach its files one by one");
    if (!file.isFile())
        return tr("Not a file that can be read to its end");
    if (!file.isReadable())
        return tr("No right to read it");
    if (file.size() == 0)
        return tr("Empty: there is nothing in it");
    if (m_most && file.size() > *m_most)
        return tr("Larger than %1, the most that one file may have").arg(PlainWords::size(*m_most));
    return {};
}

void FactFilesEdit::showRefusals()
{
    for (const auto &line : m_lines) {
        const QString why = refusalOf(line.input);
        line.refusal->setText(why);
        line.refusal->setVisible(!why.isEmpty());
    }
}

QString FactFilesEdit::lack() const
{
    if (m_lines.size() > static_cast<std::size_t>(incident::incidentBounds::FilesOfEntry))
        return tr("At most %1 files").arg(incident::incidentBounds::FilesOfEntry);
    for (const auto &line : m_lines) {
        if (const QString why = refusalOf(line.input); !why.isEmpty())
            return tr("%1 cannot be attached: %2").arg(nameOfFactFile(line.input), why);
    }
    return {};
}

void FactFilesEdit::setMostBytes(qint64 most)
{
    m_most = most;
    showRefusals();
    Q_EMIT edited();
}

std::vector<FileInput> FactFilesEdit::inputs() const
{
    std::vector<FileInput> inputs;
    for (const auto &line : m_lines)
        inputs.push_back(line.input);
    return inputs;
}

void FactFilesEdit::setTakingIn(bool takingIn)
{
    m_zone->setEnabled(!takingIn);
    for (const auto &line : m_lines) {
        line.away->setEnabled(!takingIn);
        line.size->setText(sizeOfFactFile(line.input));
    }
    showRefusals();
    Q_EMIT edited(); // a file may have gone meanwhile
}

void FactFilesEdit::setProgress(int file, qint64 done, qint64 total)
{
    for (const auto &line : m_lines) {
        if (!line.input.kept && file-- == 0)
            line.size->setText(tr("%1 of %2").arg(PlainWords::size(done), PlainWords::size(total)));
    }
}

} // namespace redoubt::views
