// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/EvidenceInputs.h"

#include "views/exercise/Words.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/DropZone.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Layouts.h"

#include <QFileInfo>
#include <QLineEdit>

namespace redoubt::views {

EvidenceInputs::EvidenceInputs(QWidget *parent)
    : QWidget(parent), m_zone(new DropZone(tr("Drop evidence here, or choose files"))), m_rows(columnLayout(6))
{
    auto *column = columnLayout(this, {}, 8);
    m_zone->setAccessibleName(tr("Evidence: drop files, or press Enter to choose"));
    column->addWidget(m_zone);
    column->addLayout(m_rows);
    connect(m_zone, &DropZone::filesChosen, this, [this](const QStringList &paths) {
        addFiles(paths);
        Q_EMIT edited();
    });
}

void EvidenceInputs::setInputs(const std::vector<EvidenceInput> &inputs)
{
    while (!m_list.isEmpty())
        delete m_list.takeLast().line;
    for (const EvidenceInput &input : inputs)
        addRow(input);
}

void EvidenceInputs::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        const bool known = std::any_of(m_list.cbegin(), m_list.cend(), [&](const Row &row) { return row.path == path; });
        if (!known && QFileInfo(path).isFile())
            addRow({path, {}});
    }
}

void EvidenceInputs::addRow(const EvidenceInput &input)
{
    const QFileInfo file(input.path);
    Row row{input.path, new QWidget, new QLineEdit(input.note)};
    row.note->setPlaceholderText(tr("What it shows"));
    row.note->setMaxLength(200);
    row.note->setAccessibleName(tr("What %1 shows").arg(file.fileName()));
    auto *name = new ElidedLabel(file.fileName());
    name->setElide(Elide::Middle);
    auto *size =
        new Label(file.exists() ? Words::size(file.size()) : tr("gone"), SmallType, Weight::Regular, file.exists() ? Ink::Text3 : Ink::Severity4);
    auto *remove = Button::iconOnly(Icon::Close, tr("Do not attach %1").arg(file.fileName()));
    auto *line = rowLayout(row.line, {}, 8);
    line->addWidget(new IconLabel(Icon::Attachment, 16));
    line->addWidget(name, 2);
    line->addWidget(size);
    line->addWidget(row.note, 3);
    line->addWidget(remove);
    m_rows->addWidget(row.line);
    m_list.push_back(row);
    connect(row.note, &QLineEdit::textEdited, this, &EvidenceInputs::edited);
    connect(remove, &QPushButton::clicked, this, [this, widget = row.line] {
        m_list.removeIf([widget](const Row &other) { return other.line == widget; });
        widget->hide();
        widget->deleteLater(); // it is the sender's parent
        Q_EMIT edited();
    });
}

std::vector<EvidenceInput> EvidenceInputs::inputs() const
{
    std::vector<EvidenceInput> inputs;
    for (const Row &row : m_list)
        inputs.push_back({row.path, row.note->text().trimmed()});
    return inputs;
}

} // namespace redoubt::views
