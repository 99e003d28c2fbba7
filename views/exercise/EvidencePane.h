// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attachments/EvidenceModel.h"

#include <QHash>
#include <QImage>
#include <QPointer>
#include <QWidget>

class QListView;

namespace redoubt::views {

class Button;
class ElidedLabel;
class EvidencePreview;
class EvidenceViewer;
class Label;
class PaneHead;

/// The evidence of one claim as tiles, and, where there is room, the chosen piece enlarged: a picture or a text. A click
/// (where there is no such room), a double click or Return shows it over the whole window. Nothing is opened by another
/// program: a copy can be saved after a warning.
class EvidencePane : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePane(QWidget *parent = nullptr);

    void setEvidence(const std::vector<models::EvidenceRow> &evidence);
    void setAsksForMore(bool asks);
    /// A picture as large as it may be shown, made by safeThumbnail(); the tile takes a small one of it.
    void setThumbnail(const QString &digest, const QImage &picture);
    /// The beginning of a text, made by safeText().
    void setText(const QString &digest, const QString &text);
    void setPresence(const QString &digest, models::EvidencePresence presence);
    /// It cannot be had; @p why stands in the place of its picture. A click asks for it again.
    void setRefused(const QString &digest, const QString &why);
    void setTransfer(const QString &digest, const models::EvidenceTransfer &transfer) { m_model->setTransfer(digest, transfer); }
    /// Without it the tabs above carry the title.
    void setHeadVisible(bool visible);
    [[nodiscard]] models::EvidenceModel *model() const { return m_model; }

    /// What is shown follows from the room that there is, so it asks for little.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void wanted(const QString &digest);
    void saveRequested(const QString &digest, const QString &path);
    void moreRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void activate(const QModelIndex &index);
    void showSelection();
    void showPreview();
    /// Over the whole window, at any size of it.
    void enlarge();
    /// To the piece @p by places further, if there is one.
    void step(int by);
    void fill(EvidencePreview &preview, const models::EvidenceRow &row) const;
    void askWhereToSave();
    /// How high the tiles are, and whether the rest is enough for an enlarged one.
    void share();
    [[nodiscard]] const models::EvidenceRow *chosen() const;

    std::vector<models::EvidenceRow> m_evidence;
    models::EvidenceModel *m_model;
    PaneHead *m_head;
    QListView *m_tiles;
    Label *m_none;
    QWidget *m_bar; ///< name and facts of the chosen piece
    ElidedLabel *m_name;
    ElidedLabel *m_note;
    Button *m_save;
    EvidencePreview *m_preview;
    QPointer<EvidenceViewer> m_viewer; ///< while one is open
    QString m_chosen;                  ///< its row's id
    QHash<QString, QImage> m_pictures;
    QHash<QString, QString> m_texts;
    QHash<QString, QString> m_refusals; ///< sentences, by digest
};

} // namespace redoubt::views
