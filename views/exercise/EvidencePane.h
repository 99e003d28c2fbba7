// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/EvidenceModel.h"

#include <QWidget>

class QListView;

namespace redoubt::views {

class Button;
class Label;
class PaneHead;

/// The evidence of one claim as tiles. Nothing is opened here: a copy can be saved after a warning.
class EvidencePane : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePane(QWidget *parent = nullptr);

    void setEvidence(const std::vector<models::EvidenceRow> &evidence);
    void setAsksForMore(bool asks);
    void setThumbnail(const QString &digest, const QImage &picture);
    void setPresence(const QString &digest, models::EvidencePresence presence);
    /// Without it the tabs above carry the title.
    void setHeadVisible(bool visible);
    [[nodiscard]] models::EvidenceModel *model() const { return m_model; }

Q_SIGNALS:
    void wanted(const QString &digest);
    void saveRequested(const QString &digest, const QString &path);
    void moreRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void activate(const QModelIndex &index);
    void showSelection();

    std::vector<models::EvidenceRow> m_evidence;
    models::EvidenceModel *m_model;
    PaneHead *m_head;
    QListView *m_tiles;
    Label *m_none;
    QWidget *m_foot;
    Label *m_note;
    Button *m_save;
};

} // namespace redoubt::views
