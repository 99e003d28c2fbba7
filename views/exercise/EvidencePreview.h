// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attachments/EvidenceModel.h"
#include "views/theme/Icons.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

class QPlainTextEdit;

namespace redoubt::views {

/// One piece of evidence as large as there is room: a decoded picture, the beginning of a text, or why neither is there.
/// Opens no file by itself.
class EvidencePreview : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePreview(QWidget *parent = nullptr);

    void showPicture(const QImage &picture);
    void showText(const QString &text);
    /// Neither picture nor text: an icon and one sentence.
    void showNothing(models::EvidenceKind kind, models::EvidencePresence presence);
    /// The same, where @p why it cannot be had is known.
    void showRefused(const QString &why);

    [[nodiscard]] QSize sizeHint() const override { return {320, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 60}; }

    /// What is shown: null without a picture, empty without a text.
    [[nodiscard]] QImage picture() const { return m_picture; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// On the picture, or on the sentence that stands in its place.
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect frame() const;
    void hideText();
    void applyFont();

    QImage m_picture;
    QPixmap m_fitted; ///< m_picture at the size it is painted in
    QString m_sentence;
    Icon m_icon = Icon::None;
    QPlainTextEdit *m_text;
};

} // namespace redoubt::views
