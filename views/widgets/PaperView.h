// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QScrollArea>
#include <QTimer>

namespace redoubt::views {

/// A paper as it prints: its pages below each other on the desk, as pictures that somebody else draws. Says how wide it wants them, in pixels of
/// the screen; until they come, those that are there are shown in that width.
class PaperView : public QScrollArea
{
    Q_OBJECT
public:
    explicit PaperView(QWidget *parent = nullptr);

    /// Of one paper, first page first; their device pixel ratio is set. @p name: what a screen reader calls it, and its text.
    void setPages(const QList<QImage> &pages, const QString &name, const QString &text);
    /// Nothing to show; @p why in its place, if it is not empty.
    void clear(const QString &why = {});
    /// What papers are drawn on: paper stays paper in the dark, a little less bright.
    [[nodiscard]] static QColor ground();
    /// Pixels that a page is wide, for pictures of the device pixel ratio that this stands at.
    [[nodiscard]] int pageWidth() const;

Q_SIGNALS:
    /// Pages are wanted in pageWidth(), on ground().
    void pagesWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Sheets;
    Sheets *m_sheets;
    QTimer m_settled; ///< sizes change by the pixel while a window is drawn larger
    int m_wanted = 0;
};

} // namespace redoubt::views
