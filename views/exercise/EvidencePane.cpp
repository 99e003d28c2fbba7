// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/EvidencePane.h"

#include "views/exercise/EvidenceDelegate.h"
#include "views/exercise/Reversal.h"
#include "views/exercise/Words.h"
#include "views/widgets/Button.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"

#include <QEvent>
#include <QListView>

namespace redoubt::views {

EvidencePane::EvidencePane(QWidget *parent)
    : QWidget(parent), m_model(new models::EvidenceModel(this)), m_head(new PaneHead(tr("Evidence"))), m_tiles(new QListView),
      m_none(paragraph(tr("No evidence was attached."), BodyType, Ink::Text2)), m_foot(new QWidget),
      m_note(new ElidedLabel({}, SmallType, Weight::Regular, Ink::Text2)),
      m_save(new Button(tr("Save a copy…"), ButtonKind::Secondary, Icon::Download, ButtonSize::Small))
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    m_none->setContentsMargins(16, 0, 16, 8);
    column->addWidget(m_none);
    m_tiles->setMinimumHeight(scaled(56));
    m_tiles->setAutoScroll(false); // else the first show scrolls to the current tile and cuts row one
    m_tiles->setModel(m_model);
    m_tiles->setItemDelegate(new EvidenceDelegate(this));
    m_tiles->setViewMode(QListView::IconMode);
    m_tiles->setResizeMode(QListView::Adjust);
    m_tiles->setMovement(QListView::Static);
    m_tiles->setWrapping(true);
    m_tiles->setSpacing(0);
    m_tiles->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tiles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tiles->setMouseTracking(true);
    m_tiles->setAccessibleName(tr("Evidence"));
    auto *tiles = columnLayout();
    tiles->setContentsMargins(11, 0, 6, 0);
    tiles->addWidget(m_tiles);
    column->addLayout(tiles, 1);
    auto *foot = rowLayout(m_foot, {16, 4, 16, 8}, 8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_save);
    column->addWidget(m_foot);
    connect(m_tiles, &QListView::activated, this, &EvidencePane::activate);
    connect(m_tiles, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(models::EvidenceModel::MissingRole).toBool())
            activate(index);
    });
    connect(m_tiles->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EvidencePane::showSelection);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QModelIndex index = m_tiles->currentIndex();
        if (!index.isValid())
            return;
        const QString digest = index.data(models::IdRole).toString();
        confirmEvidenceSave(this, index.data(Qt::DisplayRole).toString(),
                            [this, digest](const QString &path) { Q_EMIT saveRequested(digest, path); });
    });
    setEvidence({});
}

void EvidencePane::setEvidence(const std::vector<models::EvidenceRow> &evidence)
{
    // What is known of a file here is kept: the claim's record does not say it.
    std::vector<models::EvidenceRow> rows = evidence;
    for (models::EvidenceRow &row : rows) {
        for (const models::EvidenceRow &known : m_evidence) {
            if (known.id == row.id && row.presence == models::EvidencePresence::Absent)
                row.presence = known.presence;
        }
    }
    m_evidence = rows;
    m_model->setEvidence(std::move(rows));
    m_none->setVisible(evidence.empty());
    m_head->setNote(evidence.empty() ? QString() : tr("%n file(s)", nullptr, static_cast<int>(evidence.size())));
    for (const models::EvidenceRow &row : m_evidence) {
        if (row.presence == models::EvidencePresence::Absent)
            Q_EMIT wanted(row.id);
    }
    showSelection();
}

void EvidencePane::setAsksForMore(bool asks) { m_model->setAsksForMore(asks); }

void EvidencePane::setThumbnail(const QString &digest, const QImage &picture) { m_model->setThumbnail(digest, picture); }

void EvidencePane::setPresence(const QString &digest, models::EvidencePresence presence)
{
    for (models::EvidenceRow &row : m_evidence) {
        if (row.id == digest)
            row.presence = presence;
    }
    m_model->setEvidence(m_evidence);
    showSelection();
}

void EvidencePane::setHeadVisible(bool visible) { m_head->setVisible(visible); }

void EvidencePane::activate(const QModelIndex &index)
{
    if (index.data(models::EvidenceModel::MissingRole).toBool())
        Q_EMIT moreRequested();
    else
        m_save->click();
}

void EvidencePane::showSelection()
{
    const QModelIndex index = m_tiles->selectionModel()->hasSelection() ? m_tiles->currentIndex() : QModelIndex();
    const bool file = index.isValid() && !index.data(models::EvidenceModel::MissingRole).toBool();
    m_foot->setVisible(file);
    if (!file)
        return;
    const QString note = index.data(models::DetailRole).toString();
    m_note->setText(note.isEmpty() ? index.data(Qt::DisplayRole).toString() : note);
    const auto presence = static_cast<models::EvidencePresence>(index.data(models::EvidenceModel::PresenceRole).toInt());
    m_save->setEnabled(presence == models::EvidencePresence::Checked);
    m_save->setToolTip(presence == models::EvidencePresence::Checked ? tr("Saves the file as it is; nothing is opened")
                                                                     : tr("The file is not here yet, or does not match its digest"));
}

void EvidencePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_tiles->doItemsLayout();
}

} // namespace redoubt::views
