// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace redoubt::views {

/// A dialog that floats over the middle of its window and darkens it. Show it with open(); it deletes itself when closed.
class FloatingDialog : public QDialog
{
    Q_OBJECT
public:
    /// Shadow needs a screen that mixes windows: without a compositor the room around the dialog would be black.
    enum class Edge { Shadow, Line };

    FloatingDialog(const QString &title, QWidget *parent, Edge edge = edgeOn(platform()));
    ~FloatingDialog() override;

    void open() override;

    /// What suits a dialog on the platform of this name. X11 has a compositor or has none, and that can change while the
    /// program runs, so there a dialog has a line; elsewhere there always is one.
    [[nodiscard]] static Edge edgeOn(const QString &platform);

protected:
    /// The room around the dialog's ground on each side, for its shadow.
    [[nodiscard]] int room() const;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] static QString platform();

    Edge m_edge;
    QWidget *m_scrim = nullptr;
};

} // namespace redoubt::views
