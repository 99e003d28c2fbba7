// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace redoubt::views {

/// A place to drop files on, or to choose them. Takes local files only and opens none of them.
class DropZone : public QWidget
{
    Q_OBJECT
public:
    enum class Accepts { OneFile, ManyFiles };

    DropZone(const QString &invitation, Accepts accepts = Accepts::ManyFiles, QWidget *parent = nullptr);

    /// Name filters of the file dialog, e.g. {"Enrolment file (*.json)"}.
    void setNameFilters(const QStringList &filters);
    void setInvitation(const QString &invitation);
    /// Title of the file dialog and what its button says.
    void setChooser(const QString &title, const QString &accept);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filesChosen(const QStringList &paths);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openChooser();
    void setHovered(bool hovered);

    QString m_invitation;
    Accepts m_accepts;
    QStringList m_filters;
    QString m_chooserTitle;
    QString m_chooserAccept;
    bool m_hovered = false;
};

} // namespace redoubt::views
