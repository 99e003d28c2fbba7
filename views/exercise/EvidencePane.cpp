// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/EvidencePane.h"

#include "views/exercise/EvidenceDelegate.h"
#include "views/exercise/EvidencePreview.h"
#include "views/exercise/EvidenceViewer.h"
#include "views/exercise/Reversal.h"
#include "views/exercise/Words.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"

#include <QEvent>
#include <QListView>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int previewMinimum = 132; // below it an enlarged piece shows no more than its tile
constexpr QSize tilePicture(432, 240);
} // namespace

EvidencePane::EvidencePane(QWidget *parent)
    : QWidget(parent), m_model(new models::EvidenceModel(this)), m_head(new PaneHead(tr("Evidence"))), m_tiles(new QListView),
      m_none(paragraph(tr("No evidence was attached."), BodyType, Ink::Text2)), m_bar(new QWidget),
      m_name(new ElidedLabel({}, BodyType, Weight::Bold)), m_note(new ElidedLabel({}, SmallType, Weight::Regular, Ink::Text3)),
      m_save(new Button(tr("Save a copy…"), ButtonKind::Secondary, Icon::Download, ButtonSize::Small)), m_preview(new EvidencePreview)
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    m_none->setContentsMargins(16, 8, 16, 8);
    column->addWidget(m_none);
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
    column->addLayout(tiles);
    auto *bar = rowLayout(m_bar, {16, 8, 16, 8}, 8);
    m_name->setElide(Elide::Middle);
    bar->addWidget(m_name);
    bar->addWidget(m_note, 1);
    auto *larger = Button::iconOnly(Icon::Expand, tr("Enlarge (Return)"));
    bar->addWidget(larger);
    bar->addWidget(m_save);
    column->addWidget(m_bar);
    column->addWidget(m_preview, 1);
    connect(m_tiles, &QListView::activated, this, &EvidencePane::activate);
    connect(m_tiles, &QListView::clicked, this, [this](const QModelIndex &index) {
        // Where the chosen piece already stands enlarged below, one click only chooses.
        if (index.data(models::EvidenceModel::MissingRole).toBool() || m_preview->isHidden())
            activate(index);
    });
    connect(m_preview, &EvidencePreview::clicked, this, &EvidencePane::enlarge);
    connect(larger, &QPushButton::clicked, this, &EvidencePane::enlarge);
    connect(m_tiles->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EvidencePane::showSelection);
    connect(m_save, &QPushButton::clicked, this, &EvidencePane::askWhereToSave);
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
    const auto ids = [](const std::vector<models::EvidenceRow> &of) {
        QStringList list;
        for (const models::EvidenceRow &row : of)
            list << row.id;
        return list;
    };
    const bool others = ids(rows) != ids(m_evidence);
    m_evidence = rows;
    m_model->setEvidence(std::move(rows));
    if (others) {
        // The first picture says most at a glance.
        const auto picture = std::find_if(m_evidence.begin(), m_evidence.end(),
                                          [](const models::EvidenceRow &row) { return row.kind == models::EvidenceKind::Image; });
        const auto first = picture == m_evidence.end() ? m_evidence.begin() : picture;
        // A team that adds a file meanwhile does not take away what is being looked at.
        const auto looked = m_viewer
            ? std::find_if(m_evidence.begin(), m_evidence.end(), [this](const models::EvidenceRow &row) { return row.id == m_chosen; })
            : m_evidence.end();
        if (m_viewer && looked == m_evidence.end())
            m_viewer->close();
        const auto now = looked == m_evidence.end() ? first : looked;
        m_chosen = m_evidence.empty() ? QString() : now->id;
        m_tiles->setCurrentIndex(m_evidence.empty() ? QModelIndex() : m_model->index(static_cast<int>(now - m_evidence.begin()), 0));
        const auto keepShown = [this](auto &ofDigests) {
            ofDigests.removeIf([this](const auto &known) {
                return std::none_of(m_evidence.begin(), m_evidence.end(), [&](const models::EvidenceRow &row) { return row.digest == known.key(); });
            });
        };
        keepShown(m_pictures);
        keepShown(m_texts);
        keepShown(m_refusals);
    }
    m_none->setVisible(evidence.empty());
    m_head->setNote(evidence.empty() ? QString() : tr("%n file(s)", nullptr, static_cast<int>(evidence.size())));
    QStringList absent;
    for (const models::EvidenceRow &row : m_evidence) {
        if (row.presence == models::EvidencePresence::Absent && !absent.contains(row.digest))
            absent << row.digest;
    }
    for (const QString &digest : absent)
        Q_EMIT wanted(digest);
    showSelection();
}

void EvidencePane::setAsksForMore(bool asks)
{
    m_model->setAsksForMore(asks);
    share();
}

void EvidencePane::setThumbnail(const QString &digest, const QImage &picture)
{
    m_pictures.insert(digest, picture);
    const bool large = picture.width() > tilePicture.width() && picture.height() > tilePicture.height();
    m_model->setThumbnail(digest, large ? picture.scaled(tilePicture, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation) : picture);
    showPreview();
}

void EvidencePane::setText(const QString &digest, const QString &text)
{
    m_texts.insert(digest, text);
    showPreview();
}

void EvidencePane::setPresence(const QString &digest, models::EvidencePresence presence)
{
    for (models::EvidenceRow &row : m_evidence) {
        if (row.digest == digest)
            row.presence = presence;
    }
    m_model->setEvidence(m_evidence);
    showSelection();
}

void EvidencePane::setRefused(const QString &digest, const QString &why)
{
    m_refusals.insert(digest, why);
    setPresence(digest, models::EvidencePresence::Refused);
}

void EvidencePane::setHeadVisible(bool visible)
{
    m_head->setVisible(visible);
    share();
}

void EvidencePane::activate(const QModelIndex &index)
{
    if (index.data(models::EvidenceModel::MissingRole).toBool()) {
        Q_EMIT moreRequested();
        return;
    }
    if (const auto *row = chosen(); row != nullptr && row->presence == models::EvidencePresence::Refused)
        Q_EMIT wanted(row->digest);
    enlarge();
}

void EvidencePane::enlarge()
{
    if (m_viewer || chosen() == nullptr)
        return;
    m_viewer = new EvidenceViewer(this);
    connect(m_viewer, &EvidenceViewer::previousRequested, this, [this] { step(-1); });
    connect(m_viewer, &EvidenceViewer::nextRequested, this, [this] { step(1); });
    connect(m_viewer, &EvidenceViewer::saveRequested, this, &EvidencePane::askWhereToSave);
    showPreview();
    m_viewer->open();
}

void EvidencePane::step(int by)
{
    const int row = m_tiles->currentIndex().row() + by;
    if (row >= 0 && row < static_cast<int>(m_evidence.size())) // the tile that asks for more is no piece
        m_tiles->setCurrentIndex(m_model->index(row, 0));
}

void EvidencePane::askWhereToSave()
{
    QWidget *over = m_viewer ? static_cast<QWidget *>(m_viewer) : this;
    if (const auto *row = chosen())
        confirmEvidenceSave(over, row->name, [this, digest = row->digest](const QString &path) { Q_EMIT saveRequested(digest, path); });
}

const models::EvidenceRow *EvidencePane::chosen() const
{
    const auto found = std::find_if(m_evidence.begin(), m_evidence.end(), [this](const models::EvidenceRow &row) { return row.id == m_chosen; });
    return found == m_evidence.end() ? nullptr : &*found;
}

void EvidencePane::showSelection()
{
    const QModelIndex index = m_tiles->selectionModel()->hasSelection() ? m_tiles->currentIndex() : QModelIndex();
    if (index.isValid() && !index.data(models::EvidenceModel::MissingRole).toBool())
        m_chosen = index.data(models::IdRole).toString();
    showPreview();
    share();
}

void EvidencePane::showPreview()
{
    const models::EvidenceRow *row = chosen();
    m_bar->setVisible(row != nullptr);
    if (!row)
        return;
    m_name->setText(row->name);
    // Numbers first: what is too long ends in an ellipsis.
    QStringList facts{PlainWords::size(row->size)};
    if (row->at)
        facts << TimeText(0).time(row->at->ms);
    if (!row->note.isEmpty())
        facts << row->note;
    m_note->setText(facts.join(QStringLiteral(" · ")));
    m_note->setMinimumWidth(textWidth(textFont(SmallType), facts.first()) + 2); // the name gives way, never the number
    m_save->setEnabled(row->presence == models::EvidencePresence::Checked);
    m_save->setToolTip(m_save->isEnabled() ? tr("Saves the file as it is; nothing is opened")
                                           : tr("The file is not here yet, or does not match its digest"));
    fill(*m_preview, *row);
    if (!m_viewer)
        return;
    m_viewer->setPiece(m_name->text(), m_note->text());
    m_viewer->setPosition(static_cast<int>(row - m_evidence.data()) + 1, static_cast<int>(m_evidence.size()));
    m_viewer->setSaveable(m_save->isEnabled(), m_save->toolTip());
    fill(*m_viewer->preview(), *row);
}

void EvidencePane::fill(EvidencePreview &preview, const models::EvidenceRow &row) const
{
    if (const auto picture = m_pictures.constFind(row.digest); picture != m_pictures.constEnd() && !picture->isNull())
        preview.showPicture(*picture);
    else if (const auto text = m_texts.constFind(row.digest); text != m_texts.constEnd() && !text->isEmpty())
        preview.showText(*text);
    else if (row.presence == models::EvidencePresence::Refused)
        preview.showRefused(m_refusals.value(row.digest));
    else
        preview.showNothing(row.kind, row.presence);
}

QSize EvidencePane::minimumSizeHint() const { return {scaled(EvidenceDelegate::tileWidth) + 24, scaled(96)}; }

void EvidencePane::share()
{
    const int tile = scaled(EvidenceDelegate::tileHeight) + 4;
    const int columns = qMax(1, (width() - 24) / scaled(EvidenceDelegate::tileWidth));
    const int rows = (m_model->rowCount() + columns - 1) / columns;
    const int room = height() - (m_head->isHidden() ? 0 : m_head->height()) - m_bar->sizeHint().height() - scaled(previewMinimum);
    const bool enlarged = chosen() != nullptr && room >= tile;
    m_preview->setVisible(enlarged);
    m_tiles->setVisible(m_model->rowCount() > 0);
    // Whole rows only: half a tile looks like a fault.
    const int shown = enlarged ? qBound(1, room / tile, rows) : 0;
    m_tiles->setMinimumHeight(enlarged ? shown * tile : scaled(56));
    m_tiles->setMaximumHeight(enlarged ? shown * tile : QWIDGETSIZE_MAX);
}

void EvidencePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}

void EvidencePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_tiles->doItemsLayout();
        share();
    }
}

} // namespace redoubt::views
