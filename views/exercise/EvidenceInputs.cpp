// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/EvidenceInputs.h"

#include "exercise/kinds/Limits.h"
#include "views/exercise/Words.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/DropZone.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Meter.h"
#include "views/widgets/PlainWords.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace redoubt::views {

EvidenceInputs::EvidenceInputs(QWidget *parent)
    : QWidget(parent), m_zone(new DropZone(tr("Drop evidence here, or choose files"))), m_rows(columnLayout(6)), m_under(new QWidget),
      m_stop(new Button(tr("Stop"), ButtonKind::Secondary, Icon::Close, ButtonSize::Small))
{
    auto *column = columnLayout(this, {}, 8);
    m_zone->setAccessibleName(tr("Evidence: drop files, or press Enter to choose"));
    m_zone->setChooser(tr("Choose evidence for the claim"), tr("Attach"));
    column->addWidget(m_zone);
    column->addLayout(m_rows);
    auto *under = rowLayout(m_under, {}, 8);
    under->addWidget(new Label(tr("The files are being sealed. The claim is submitted when all are in."), SmallType, Weight::Regular, Ink::Text2), 1);
    under->addWidget(m_stop);
    m_under->setVisible(false);
    column->addWidget(m_under);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false); // once is enough
        Q_EMIT stopRequested();
    });
    connect(m_zone, &DropZone::filesChosen, this, [this](const QStringList &paths) {
        addFiles(paths);
        Q_EMIT edited();
    });
}

void EvidenceInputs::setInputs(const std::vector<FileInput> &inputs)
{
    while (!m_list.isEmpty())
        delete m_list.takeLast().line;
    for (const FileInput &input : inputs)
        addRow(input);
}

void EvidenceInputs::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        const bool known = std::any_of(m_list.cbegin(), m_list.cend(), [&](const Row &row) { return row.path == path; });
        if (!known)
            addRow({path, {}});
    }
}

QString EvidenceInputs::refusalOf(const QString &path) const
{
    const QFileInfo file(path);
    if (!file.exists())
        return {}; // it may come back; its row says that it is gone
    if (file.isDir())
        return tr("A folder: attach its files one by one, or packed into one");
    if (!file.isFile())
        return tr("Not a file that can be read to its end");
    if (!file.isReadable())
        return tr("You have no right to read it");
    if (file.size() == 0)
        return tr("Empty: there is nothing in it");
    if (m_most && file.size() > *m_most)
        return tr("Larger than %1, the most that one file may have").arg(PlainWords::size(*m_most));
    return {};
}

void EvidenceInputs::showRefusal(const Row &row)
{
    const QString why = refusalOf(row.path);
    row.refusal->setText(why);
    row.refusal->setVisible(!why.isEmpty());
    row.note->setVisible(why.isEmpty() && !m_takingIn);
}

void EvidenceInputs::setMostBytes(qint64 most)
{
    m_most = most;
    for (const Row &row : std::as_const(m_list))
        showRefusal(row);
}

bool EvidenceInputs::hasRefused() const
{
    return std::any_of(m_list.cbegin(), m_list.cend(), [](const Row &row) { return !row.refusal->text().isEmpty(); });
}

void EvidenceInputs::addRow(const FileInput &input)
{
    const QFileInfo file(input.path);
    const QString fileName = input.kept ? QString::fromStdString(input.kept->name) : file.fileName();
    const bool isThere = input.kept || file.exists();
    Row row{input.path, input.kept, new QWidget, new QLineEdit(input.note), nullptr, new Label({}, SmallType, Weight::Regular, Ink::Severity4),
            new Meter,  nullptr};
    row.note->setPlaceholderText(tr("What it shows"));
    new CharacterLimit(row.note, exercise::limits::EvidenceNote);
    row.note->setAccessibleName(tr("What %1 shows").arg(fileName));
    auto *name = new ElidedLabel(fileName);
    name->setElide(Elide::Middle);
    row.amount = new Label(isThere ? PlainWords::size(input.kept ? input.kept->size : file.size()) : tr("gone"), SmallType, Weight::Regular,
                           isThere ? Ink::Text3 : Ink::Severity4);
    row.remove = Button::iconOnly(Icon::Close, tr("Do not attach %1").arg(fileName));
    row.meter->setAccessibleName(tr("%1, taken in").arg(fileName));
    row.meter->setVisible(false);
    auto *line = rowLayout(row.line, {}, 8);
    line->addWidget(new IconLabel(Icon::Attachment, 16));
    line->addWidget(name, 2);
    line->addWidget(row.amount);
    line->addWidget(row.note, 3);
    row.refusal->setWrapping(true);
    line->addWidget(row.refusal, 3);
    line->addWidget(row.meter, 3);
    line->addWidget(row.remove);
    m_rows->addWidget(row.line);
    m_list.push_back(row);
    showRefusal(row);
    connect(row.note, &QLineEdit::textEdited, this, &EvidenceInputs::edited);
    connect(row.remove, &QPushButton::clicked, this, [this, widget = row.line] {
        m_list.removeIf([widget](const Row &other) { return other.line == widget; });
        widget->hide();
        widget->deleteLater(); // it is the sender's parent
        Q_EMIT edited();
    });
}

void EvidenceInputs::setTakingIn(bool takingIn)
{
    m_takingIn = takingIn;
    m_zone->setEnabled(!takingIn);
    m_under->setVisible(takingIn && !m_list.isEmpty());
    m_stop->setEnabled(true);
    for (const Row &row : m_list) {
        showRefusal(row);
        row.meter->setVisible(takingIn);
        row.meter->setShares(0);
        row.remove->setEnabled(!takingIn);
        if (const QFileInfo file(row.path); file.exists())
            row.amount->setText(PlainWords::size(file.size()));
    }
    Q_EMIT takingInChanged(takingIn);
}

void EvidenceInputs::keepProgressInSight(QScrollArea *scroll)
{
    const auto show = [this, scroll] {
        if (m_takingIn)
            scroll->ensureWidgetVisible(m_under);
    };
    connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, show); // the layout has made room for it
    connect(this, &EvidenceInputs::takingInChanged, scroll, show);
}

void EvidenceInputs::setProgress(int row, qint64 done, qint64 total)
{
    if (!m_takingIn || row < 0 || row >= m_list.size())
        return;
    m_list[row].meter->setShares(total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 1);
    m_list[row].amount->setText(tr("%1 of %2").arg(PlainWords::size(done), PlainWords::size(total)));
}

std::vector<FileInput> EvidenceInputs::inputs() const
{
    std::vector<FileInput> inputs;
    for (const Row &row : m_list)
        inputs.push_back({row.path, row.note->text().trimmed(), row.kept});
    return inputs;
}

} // namespace redoubt::views
